// SPDX-License-Identifier: MIT
#include "core/validate.hpp"

#include <algorithm>

#include "core/deal/quotes.hpp"
#include "core/decision/label.hpp"
#include "core/estimates.hpp"
#include "core/fields.hpp"
#include "core/fields_beside.hpp"
#include "core/model/arithmetic.hpp"
#include "core/model/landed.hpp"
#include "core/rates.hpp"
#include "core/supply_rules.hpp"
#include "core/terms_rules.hpp"

namespace oemodm {
namespace {

// Merchandise processing fee from 1 October 2025 (FY 2026), USD, and the harbor maintenance fee. [FR26, CBEX]
constexpr double kMpfRate = 0.003464;
constexpr double kMpfMin = 33.58;
constexpr double kMpfMax = 651.50;
constexpr double kHmfRate = 0.00125;
constexpr int kOldAfterDays = 365;
// What a payment costs where the visitor does not say: a card on Alibaba.com [BEME], a letter of credit [AL-LC2].
constexpr double kCardRate = 0.0295;
constexpr double kLetterOfCreditRate = 0.015;

constexpr double kMostSkewed = 1e4;  // of a range with an open end

class Validator {
 public:
  Validator(Project& project, Issues& issues) : project_(project), issues_(issues) {}

  void operator()() {
    forEachField(project_, [&](const Row& row, At at) { check(row, at); });
    currencies();
    season();
    for (std::size_t i = 0; i < project_.offers.size(); ++i) offer(i);
    for (std::size_t i = 0; i < project_.closures.size(); ++i) {
      const Closure& closure = project_.closures[i];
      if (closure.from.given && closure.to.given && closure.to.days < closure.from.days) {
        add("/closures/" + std::to_string(i) + "/to", "ends-before-start");
      }
    }
    customs();
    append(termsIssues(project_));
    append(besideIssues(project_));
    if (has(project_, Side::supplier)) append(supplyIssues(project_));
  }

 private:
  [[nodiscard]] bool known(std::string_view path) const {
    return std::any_of(issues_.begin(), issues_.end(), [&](const Issue& issue) { return issue.path == path; });
  }
  void append(const Issues& more) {
    for (const Issue& issue : more) {
      if (issues_.size() < kMostIssues && !known(issue.path)) issues_.push_back(issue);
    }
  }
  void add(std::string path, std::string_view code) {
    if (issues_.size() < kMostIssues && !known(path)) issues_.push_back({std::move(path), code, 0, false});
  }
  void add(std::string path, std::string_view code, double limit) {
    if (issues_.size() < kMostIssues && !known(path)) issues_.push_back({std::move(path), code, limit, true});
  }

  /// Presence and range of one row.
  void check(const Row& row, At at) {
    const bool required = row.need == Need::required && has(project_, row.side);
    switch (row.kind) {
      case Kind::number:
      case Kind::integer: {
        const Number& number = std::get<NumberSlot>(row.slot).number(project_, at);
        if (!number.given && required) add(pathOf(row, at), "missing");
        if (!number.given) return;
        if (number < row.min) add(pathOf(row, at), "below-min", row.min);
        if (number > row.max) add(pathOf(row, at), "above-max", row.max);
        const bool inside = number >= row.min && number <= row.max;
        if (row.kind == Kind::integer && inside && number != allowed(number)) add(pathOf(row, at), "not-an-integer");
        if (number.range >= 0) range(row, at, number);
        return;
      }
      case Kind::text: {
        const std::string& text = std::get<TextSlot>(row.slot).text(project_, at);
        if (text.empty() && required) add(pathOf(row, at), "missing");
        if (static_cast<double>(text.size()) > row.max) add(pathOf(row, at), "too-long", row.max);
        return;
      }
      case Kind::date:
        if (required && !std::get<DateSlot>(row.slot).date(project_, at).given) add(pathOf(row, at), "missing");
        return;
      case Kind::choice:
        if (required && !std::get<CodeSlot>(row.slot).code(project_, at).given) add(pathOf(row, at), "missing");
        return;
      case Kind::list: {
        const auto size = static_cast<double>(std::get<ListSlot>(row.slot).size(project_, at));
        if (size == 0 && required) return add(pathOf(row, at), "missing");
        if (size < row.min) add(pathOf(row, at), "too-few", row.min);
        if (size > row.max) add(pathOf(row, at), "too-many", row.max);
        return;
      }
      case Kind::boolean:
        return;
    }
  }

  /// What the visitor says that a number may be, as it will be read: whole numbers to the nearest.
  void range(const Row& row, At at, const Number& number) {
    const StatedRange& stated = project_.ranges[static_cast<std::size_t>(number.range)];
    const std::string path = pathOf(row, at) + "/range";
    const bool open = stated.shape == Shape::lognormal || stated.shape == Shape::quantiles;
    if (row.spread.down == 0 && row.spread.up == 0) return add(path, "no-range");
    if (stated.low > stated.high) return add(path, "range-backwards");
    if (stated.low < row.min) return add(path, "below-min", row.min);
    if (stated.high > row.max) return add(path, "above-max", row.max);
    const auto read = [&](double end) { return row.kind == Kind::integer ? wholeBelow(end + 0.5) : end; };
    const double low = read(stated.low);
    const double high = read(stated.high);
    if (number < low || number > high) return add(path, "value-outside-range");
    if (low == high) return;
    if (open && stated.sure == 1) return add(path, "range-without-end");
    const bool lognormal = stated.shape == Shape::lognormal;
    if (lognormal && low <= 0) return add(path, "range-not-positive");
    if (stated.shape == Shape::quantiles && (number == low || number == high)) return add(path, "range-one-sided");
    // How much longer one half is than the other: beyond this a tail is longer than any number means.
    const double skew = lognormal ? high / low / kMostSkewed : (high - number) / (number - low);
    if (open && !(skew <= kMostSkewed && skew >= 1 / kMostSkewed) && !(lognormal && skew < 1)) {
      add(path, "range-too-skewed");
    }
  }

  static double allowed(double number) noexcept { return static_cast<double>(static_cast<long long>(number)); }

  static bool isCurrency(std::string_view code) noexcept {
    return code.size() == 3 && std::all_of(code.begin(), code.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
  }

  void currencies() {
    if (!project_.currency.empty() && !isCurrency(project_.currency)) add("/currency", "bad-currency");
    for (std::size_t i = 0; i < project_.rates.size(); ++i) {
      const std::string& code = project_.rates[i].currency;
      const bool twice = std::any_of(project_.rates.begin(), project_.rates.begin() + static_cast<std::ptrdiff_t>(i),
                                     [&](const Rate& rate) { return rate.currency == code; });
      if (isCurrency(code) && code == project_.currency)
        add("/rates/" + std::to_string(i) + "/currency", "own-currency-rate");
      if (!code.empty() && (!isCurrency(code) || twice))
        add("/rates/" + std::to_string(i) + "/currency", "bad-currency");
    }
  }

  void season() {
    const std::vector<Number>& season = project_.market.season;
    if (season.empty()) return;
    if (season.size() != 12) return add("/market/season", "season-size", 12);
    if (std::all_of(season.begin(), season.end(), [](const Number& n) { return n == 0; }))
      add("/market/season", "season-zero");
  }

  void offer(std::size_t index) {
    const Offer& offer = project_.offers[index];
    const std::string at = "/offers/" + std::to_string(index);
    if (!offer.currency.empty() && offer.currency != project_.currency &&
        std::none_of(project_.rates.begin(), project_.rates.end(),
                     [&](const Rate& rate) { return rate.currency == offer.currency; })) {
      add(at + "/currency", isCurrency(offer.currency) ? "currency-rate-missing" : "bad-currency");
    }
    for (std::size_t j = 1; j < offer.tiers.size(); ++j) {
      if (offer.tiers[j].from <= offer.tiers[j - 1].from)
        add(at + "/tiers/" + std::to_string(j) + "/from", "tiers-not-rising");
    }
    stages(offer, at);
    carriage(offer, at);
    contradictions(offer, at);
  }

  /// Numbers that cannot both be meant.
  void contradictions(const Offer& offer, const std::string& at) {
    const Tooling& tooling = offer.tooling;
    const bool exclusive = offer.exclusivityFee > 0 || offer.commitment > 0;
    if (exclusive && offer.exclusivityYears <= 0) add(at + "/exclusivity/years", "exclusivity-without-term");
    if (tooling.owner.given && tooling.owner == ToolParty::none && tooling.price > 0) {
      add(at + "/tooling/price", "tooling-without-owner");
    }
    const double rate = perUnit(project_, offer.currency).value_or(1);
    if (tooling.residual * rate > tooling.price)
      add(at + "/tooling/residual", "residual-above-price", tooling.price / rate);
    if (offer.royalty > 0 && project_.market.channelFee + offer.royalty >= 1) add(at + "/royalty", "shares-above-one");
  }

  void stages(const Offer& offer, const std::string& at) {
    if (offer.stages.empty()) return;
    Phase phase = Phase::prepare;
    bool makes = false;
    for (std::size_t j = 0; j < offer.stages.size(); ++j) {
      const Stage& stage = offer.stages[j];
      const std::string here = at + "/stages/" + std::to_string(j);
      const Phase next = phaseOf(stage.name);
      if (next < phase) add(here + "/name", "stage-order");
      phase = std::max(phase, next);
      makes = makes || next == Phase::make;
      if (next == Phase::ship && stage.overlap != 0) add(here + "/overlap", "overlap-when-shipping");
    }
    if (!makes) add(at + "/stages", "no-making-stage");
  }

  void carriage(const Offer& offer, const std::string& at) {
    if (!has(project_, Side::buyer)) return;  // whose freight it is
    if (!offer.incoterm.given || offer.incoterm > Incoterm::fob || carriageOf(project_, offer).rate > 0) return;
    static constexpr std::string_view kPaths[] = {"/route/lcl/rate", "/route/fcl/rate", "/route/air/rate",
                                                  "/route/courier/rate"};
    const Mode mode = offer.mode.given ? offer.mode : project_.route.mode;
    static_cast<void>(at);
    add(std::string(kPaths[static_cast<std::size_t>(mode)]), "mode-has-no-rate");
  }

  void customs() {
    const Customs& customs = project_.route.customs;
    if (customs.regime.given && customs.regime == Regime::us && isCurrency(project_.currency) &&
        project_.currency != "USD") {
      if (!customs.mpfMin.given) add("/route/customs/mpfMin", "needed-in-other-currency");
      if (!customs.mpfMax.given) add("/route/customs/mpfMax", "needed-in-other-currency");
    }
    const bool clamped = customs.regime == Regime::us || (customs.mpfMin.given && customs.mpfMax.given);
    if (clamped && customs.mpfMin > customs.mpfMax) add("/route/customs/mpfMin", "min-above-max", customs.mpfMax);
  }

  Project& project_;
  Issues& issues_;
};

}  // namespace

void complete(Project& project) noexcept {
  const auto published = [](Number& number, double value) {
    if (!number.given) number.value = value;
  };
  for (Offer& offer : project.offers) {
    if (offer.payMethod == PayMethod::card) published(offer.paymentRate, kCardRate);
    if (offer.payMethod == PayMethod::lc) published(offer.paymentRate, kLetterOfCreditRate);
  }
  fillEstimates(project);
  Customs& customs = project.route.customs;
  if (customs.regime != Regime::us) return;
  published(customs.mpfRate, kMpfRate);
  published(customs.hmfRate, kHmfRate);
  if (project.currency != "USD") return;
  published(customs.mpfMin, kMpfMin);
  published(customs.mpfMax, kMpfMax);
}

void validate(Project& project, Issues& issues) { Validator(project, issues)(); }

Issues warningsFor(Project& project) {
  Issues out;
  for (std::size_t i = 0; i < project.offers.size(); ++i) {
    const Offer& offer = project.offers[i];
    const std::string at = "/offers/" + std::to_string(i);
    if (calledDiffers(offer)) out.push_back({at + "/called", "label-differs"});
    const DutyInForce duty = dutyOf(project, offer);
    if (duty.preference.given && !duty.proved) {
      const bool own = offer.duty.preferenceRate.given;
      const std::string where = own ? at + "/route/duty/preferenceRate" : "/route/duty/preferenceRate";
      const auto same = [&](const Issue& issue) { return issue.path == where; };
      if (std::none_of(out.begin(), out.end(), same)) out.push_back({where, "preference-unproved"});
    }
    const bool exclusive = offer.exclusivityFee > 0 || offer.commitment > 0;
    if (exclusive && offer.rights.exclusivity != Right::in)
      out.push_back({at + "/rights/exclusivity", "exclusivity-not-in"});
    const bool owns = project.limits.ownDesign && offer.design.owner == Party::buyer;
    if (owns && offer.rights.design == Right::notAsked) out.push_back({at + "/rights/design", "right-not-asked"});
    const bool moves =
        project.limits.moveTooling && offer.tooling.owner != ToolParty::none && offer.tooling.mayTake == Taker::buyer;
    if (moves && offer.rights.tooling == Right::notAsked) out.push_back({at + "/rights/tooling", "right-not-asked"});
  }
  addQuoteWarnings(project, out);
  forEachField(project, [&](const Row& row, At at) {
    if (row.kind != Kind::number || row.path.find("/customs/") == std::string_view::npos) {
      if (row.path.find("/duty/") == std::string_view::npos || row.kind != Kind::number) return;
    }
    const Number& number = std::get<NumberSlot>(row.slot).number(project, at);
    if (!number.given || number.evidence < 0) return;
    const Date& date = project.evidence[static_cast<std::size_t>(number.evidence)].date;
    if (date.given && project.start.days - date.days > kOldAfterDays) out.push_back({pathOf(row, at), "old-rate"});
  });
  return out;
}

}  // namespace oemodm
