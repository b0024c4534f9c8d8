// SPDX-License-Identifier: MIT
// One deal, two views: where each side's yes turns into a no. MODEL.md section 12.
#include "core/supply/account.hpp"
#include "deal_support.hpp"

using namespace oemodm;
using namespace oemodm::test;

namespace {

double numberAt(const Json& json, const char* path) { return json.at(pointer(path)).get<double>(); }

std::string offerPath(int offer, const char* rest) { return "/offers/" + std::to_string(offer) + rest; }

/// One price for every quantity.
Json priced(Json document, int offer, double price) {
  set(document, offerPath(offer, "/tiers"), {{{"from", 0}, {"price", price}}});
  return document;
}
Json withMinimum(Json document, int offer, double pieces) {
  set(document, offerPath(offer, "/minimum"), {{"style", pieces}});
  return document;
}
Json withTooling(Json document, int offer, double money) {
  set(document, offerPath(offer, "/tooling/price"), money);
  return document;
}

/// NPV of the best other offer that fits, or of doing nothing.
double alternativeTo(const Json& document, int offer) {
  const Json result = answer(document);
  double best = 0;
  for (const Json& one : result["offers"]) {
    if (one["index"] != offer && one["fits"] == true) best = std::max(best, numberAt(one, "/measures/npv"));
  }
  return best;
}

/// A factory that has hardly an hour left, and whose best work is elsewhere.
Json crowded() {
  Json document = bothSides();
  set(document, "/supplier/factory/booked", 880);
  set(document, "/offers/1/supply/buyers", 60);
  set(document, "/supplier/factory/overtimeHours", 0);
  return document;
}

Json swapped(Json document) {
  std::swap(document["offers"][0], document["offers"][1]);
  return document;
}

}  // namespace

TEST_CASE("deal: at the most that he can pay the buyer is indifferent; above it he does not choose") {
  const Json document = bothSides();
  const Json deal = dealOf(document);
  for (int i : {0, 1}) {
    const double most = numberAt(deal[i], "/price/most");
    const Json there = dealOf(priced(document, i, most))[i];
    CHECK(there["chosen"] == true);
    CHECK(numberAt(there, "/buyer") == near(alternativeTo(document, i), 1e-9));
    CHECK(dealOf(priced(document, i, most * (1 + 1e-9)))[i]["chosen"] == false);
    CHECK(dealOf(priced(document, i, most * 0.9))[i]["chosen"] == true);
  }
}

TEST_CASE("deal: the most at a tier is at that tier's quantity") {
  const Json document = bothSides();
  const Json tiers = dealOf(document)[1]["tiers"];
  REQUIRE(tiers.size() == 3);
  CHECK(tiers[0]["now"] == 4.4);
  CHECK(tiers[2]["from"] == 10000);
  const double most = numberAt(tiers[2], "/most");
  const Json larger = withMinimum(document, 1, 10000);
  CHECK(dealOf(priced(larger, 1, most))[1]["chosen"] == true);
  CHECK(dealOf(priced(larger, 1, most * (1 + 1e-9)))[1]["chosen"] == false);
  CHECK(most < numberAt(tiers[1], "/most"));  // as many pieces in stock cost the buyer something
  CHECK(numberAt(tiers[2], "/least") < numberAt(tiers[1], "/least"));  // and spare the supplier changeovers
}

TEST_CASE("deal: at the least that he needs the supplier has nothing; below it he does not agree") {
  for (const Json& document : {bothSides(), crowded()}) {
    const Json deal = dealOf(document);
    for (int i : {0, 1}) {
      const double least = numberAt(deal[i], "/price/least");
      const Json there = dealOf(priced(document, i, least))[i];
      CHECK(there["agrees"] == true);
      CHECK(numberAt(there, "/supplier") == Approx(0).margin(1e-6));
      CHECK(dealOf(priced(document, i, least * (1 - 1e-9)))[i]["agrees"] == false);
      CHECK(dealOf(priced(document, i, least * 1.1))[i]["agrees"] == true);
    }
  }
}

TEST_CASE("deal: an hour that is worth something elsewhere raises what the supplier needs") {
  const Json roomy = dealOf(bothSides());
  const Json full = dealOf(crowded());
  for (int i : {0, 1}) {
    CHECK(roomy[i]["displaced"] == 0);
    CHECK(numberAt(full[i], "/displaced") > 0);
    CHECK(numberAt(full[i], "/price/least") > numberAt(roomy[i], "/price/least"));
    const Json& lowest = full[i]["minimum"]["least"];  // none: no order pays as well as the work that it displaces
    CHECK((lowest.is_null() || lowest.get<double>() >= numberAt(roomy[i], "/minimum/least")));
    CHECK(full[i]["price"]["most"] == roomy[i]["price"]["most"]);  // none of the buyer's business
  }
}

TEST_CASE("deal: room is where both say yes") {
  Json document = bothSides();
  const auto between = [&](double part) {
    const Json strip = dealOf(document)[0]["price"];
    const double price = numberAt(strip, "/least") * (1 - part) + numberAt(strip, "/most") * part;
    const Json there = dealOf(priced(document, 0, price))[0];
    return there["chosen"] == true && there["agrees"] == true;
  };
  CHECK(dealOf(document)[0]["price"]["room"] == true);
  CHECK(between(0.001));
  CHECK(between(0.5));
  CHECK(between(0.999));
  CHECK_FALSE(between(-0.001));
  CHECK_FALSE(between(1.001));
  set(document, "/offers/0/supply/material", 26);
  CHECK(dealOf(document)[0]["price"]["room"] == false);
  for (const double part : {-0.1, 0.0, 0.5, 1.0, 1.1}) CHECK_FALSE(between(part));
}

TEST_CASE("deal: the order of the offers does not matter") {
  Json document = bothSides();
  Json deal = dealOf(document);
  Json other = dealOf(swapped(document));
  std::swap(other[0], other[1]);
  for (int i : {0, 1}) {
    other[i]["offer"] = i;
    CHECK(deal[i] == other[i]);
  }
}

TEST_CASE("deal: what costs the supplier more raises what he needs") {
  const Json deal = dealOf(bothSides());
  const std::pair<const char*, double> kDearer[] = {{"/supply/material", 18},
                                                    {"/supply/hours", 0.2},
                                                    {"/supply/orderCost", 900},
                                                    {"/supply/winning/engineering", 9000},
                                                    {"/supply/changeover", 40}};
  for (const auto& [path, value] : kDearer) {
    CAPTURE(path);
    for (int i : {0, 1}) {
      Json document = bothSides();
      set(document, offerPath(i, path), value);
      const Json dearer = dealOf(document);
      CHECK(numberAt(dearer[i], "/supplier") < numberAt(deal[i], "/supplier"));
      CHECK(numberAt(dearer[i], "/price/least") > numberAt(deal[i], "/price/least"));
      CHECK(numberAt(dearer[i], "/tooling/least") >= numberAt(deal[i], "/tooling/least"));
      for (std::size_t j = 0; j < 3; ++j) {
        CHECK(numberAt(dearer[i]["tiers"][j], "/least") > numberAt(deal[i]["tiers"][j], "/least"));
        CHECK(dearer[i]["tiers"][j]["most"] == deal[i]["tiers"][j]["most"]);
      }
    }
  }
}

TEST_CASE("deal: dearer prices are the supplier's gain and the buyer's loss") {
  double buyer[2] = {1e18, 1e18};
  double supplier[2] = {-1e18, -1e18};
  for (const double by : {0.8, 0.9, 1.0, 1.05, 1.3}) {
    Json document = bothSides();
    for (Json& offer : document["offers"]) {
      for (Json& tier : offer["tiers"]) tier["price"] = tier["price"].get<double>() * by;
    }
    const Json deal = dealOf(document);
    for (std::size_t i : {0, 1}) {
      CHECK(numberAt(deal[i], "/buyer") < buyer[i]);
      CHECK(numberAt(deal[i], "/supplier") > supplier[i]);
      buyer[i] = numberAt(deal[i], "/buyer");
      supplier[i] = numberAt(deal[i], "/supplier");
    }
  }
}

TEST_CASE("deal: the largest minimum with which the buyer still chooses") {
  const Json document = bothSides();
  const Json strip = dealOf(document)[1]["minimum"];
  CHECK(strip["now"] == 3000);
  const double most = numberAt(strip, "/most");
  CHECK(most > 3000);
  CHECK(most == static_cast<double>(static_cast<int>(most)));
  CHECK(dealOf(withMinimum(document, 1, most))[1]["chosen"] == true);
  CHECK(dealOf(withMinimum(document, 1, most + 1))[1]["chosen"] == false);
  CHECK(strip["room"] == true);
}

TEST_CASE("deal: room over the minimum is where both say yes, at its ends and between") {
  int rooms = 0;
  for (const double demand : {2000, 6000, 20000, 60000}) {
    for (const double price : {2.6, 3.2, 4.0}) {
      Json document = withMinimum(bothSides(), 1, 1500);
      set(document, "/market/demand", demand);
      for (Json& tier : document["offers"][1]["tiers"]) tier["price"] = price;
      const Json here = dealOf(document)[1];
      const Json strip = here["minimum"];
      INFO(demand << " " << price << " " << here.dump());
      if (here["agrees"] == true) CHECK_FALSE(strip["least"].is_null());
      const auto both = [&](double pieces) {
        const Json there = dealOf(withMinimum(document, 1, pieces))[1];
        return there["chosen"] == true && there["agrees"] == true;
      };
      if (here["chosen"] == true && here["agrees"] == true) CHECK(strip["room"] == true);
      if (strip["room"] == false) continue;
      rooms += 1;
      const double least = numberAt(strip, "/least");
      const double most = numberAt(strip, "/most");
      CHECK(least <= most);
      CHECK(both(least));
      CHECK(both(most));
      if (least > 0) CHECK_FALSE(both(least - 1));
      if (strip["beyond"] == false) CHECK_FALSE(both(most + 1));
    }
  }
  CHECK(rooms > 2);
}

TEST_CASE("deal: the tooling that each side can bear, and its share of what it costs") {
  const Json document = bothSides();
  const Json strip = dealOf(document)[1]["tooling"];
  CHECK(strip["now"] == 9000);
  const double most = numberAt(strip, "/most");
  CHECK(dealOf(withTooling(document, 1, most))[1]["chosen"] == true);
  CHECK(numberAt(dealOf(withTooling(document, 1, most))[1], "/buyer") == near(alternativeTo(document, 1)));
  CHECK(dealOf(withTooling(document, 1, most * (1 + 1e-9)))[1]["chosen"] == false);
  CHECK(numberAt(strip, "/mostShare") == near(most / (50000 / 7.2)));
  CHECK(strip["least"] == 0);  // the price pays for it
  CHECK(strip["leastShare"] == 0);
  Json cheap = priced(document, 1, 2.3);
  const double least = numberAt(dealOf(cheap)[1], "/tooling/least");
  CHECK(least > 0);
  CHECK(numberAt(dealOf(withTooling(cheap, 1, least))[1], "/supplier") == Approx(0).margin(1e-6));
  CHECK(dealOf(withTooling(cheap, 1, least * (1 - 1e-9)))[1]["agrees"] == false);
}

TEST_CASE("deal: in the offer's own currency") {
  Json document = bothSides();
  const Json dollars = dealOf(document)[1];
  set(document, "/offers/1/currency", "CNY");
  for (Json& tier : document["offers"][1]["tiers"]) tier["price"] = tier["price"].get<double>() * 7.2;
  for (const char* path : {"/offers/1/tooling/price", "/offers/1/tooling/upkeep", "/offers/1/samples/price"}) {
    document[pointer(path)] = numberAt(document, path) * 7.2;
  }
  const Json yuan = dealOf(document)[1];
  for (const char* path : {"/price/most", "/price/least", "/tooling/most", "/price/now"}) {
    CAPTURE(path);
    CHECK(numberAt(yuan, path) == near(7.2 * numberAt(dollars, path)));
  }
  CHECK(numberAt(yuan, "/tooling/mostShare") == near(numberAt(dollars, "/tooling/mostShare")));
  CHECK(yuan["minimum"] == dollars["minimum"]);
  CHECK(numberAt(yuan, "/supplier") == near(numberAt(dollars, "/supplier")));
}

TEST_CASE("deal: seeded offers: every yes holds where it is said to end") {
  int turns = 0;
  for (std::uint64_t seed = 1; seed <= 12; ++seed) {
    Json document = seeded(seed);
    set(document, "/supplier", bothSides()["supplier"]);
    set(document, "/supplier/currency", "USD");
    for (std::size_t i = 0; i < document["offers"].size(); ++i) {
      Json& offer = document["offers"][i];
      offer["supply"] = bothSides()["offers"][i % 2]["supply"];
      offer["supply"]["material"] = offer["tiers"][0]["price"].get<double>() * 0.4;
      offer["supply"]["orderCost"] = 40;
      offer["supply"]["delivery"] = {
          {"origin", 30}, {"freight", 200}, {"insurance", 0.004}, {"destination", 90}, {"duty", 0.1}};
    }
    const Json deal = dealOf(document);
    for (int i = 0; i < static_cast<int>(deal.size()); ++i) {
      CAPTURE(seed, i);
      const Json& strip = deal[static_cast<std::size_t>(i)]["price"];
      const auto at = [&](double price) { return dealOf(priced(document, i, price))[static_cast<std::size_t>(i)]; };
      CHECK(strip["room"] ==
            (!strip["most"].is_null() && !strip["least"].is_null() && strip["most"] >= strip["least"]));
      if (!strip["most"].is_null()) {
        const double most = strip["most"].get<double>();
        CHECK(at(most)["chosen"] == true);
        CHECK(at(most * (1 + 1e-9))["chosen"] == false);
        turns += 1;
      }
      if (!strip["least"].is_null() && strip["least"] != 0) {
        const double least = strip["least"].get<double>();
        CHECK(at(least)["agrees"] == true);
        CHECK(at(least * (1 - 1e-9))["agrees"] == false);
        turns += 1;
      }
    }
  }
  CHECK(turns > 40);
}
