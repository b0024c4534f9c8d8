// SPDX-License-Identifier: MIT
// The rows that the buyer's answer needs, and how the table is walked.
#include "core/fields.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <vector>

#include "core/field_builders.hpp"
#include "core/fields_beside.hpp"
#include "core/fields_supply.hpp"

namespace oemodm {
namespace {

using namespace rows;  // NOLINT(google-build-using-namespace): a table of two hundred rows reads better without a
                       // prefix

// clang-format off: one input, one row
constexpr auto kRows = std::to_array<Row>({
    // The project
    text("/name", 200, optional, detail, [](Project& p, At) -> std::string& { return p.name; }),
    text("/currency", 3, required, basic, [](Project& p, At) -> std::string& { return p.currency; }),
    choice("/side", kSides, byDefault, ProjectSide::buyer, basic, [](Project& p, At) -> Code& { return p.side; }),
    date("/start", required, basic, [](Project& p, At) -> Date& { return p.start; }),
    list(
        "/rates", 0, 24, optional, detail, [](const Project& p, At) { return p.rates.size(); },
        [](Project& p, At, std::size_t n) { p.rates.resize(n); }),
    text("/rates/*/currency", 3, required, detail,
         [](Project& p, At a) -> std::string& { return p.rates[a.i].currency; }),
    number("/rates/*/perUnit", "rate", 1e-9, 1e9, required, 0, detail, share(0.1),
           [](Project& p, At a) -> Number& { return p.rates[a.i].perUnit; }),

    // The market
    text("/market/product", 200, optional, basic, [](Project& p, At) -> std::string& { return p.market.product; }),
    text("/market/category", 60, optional, basic, [](Project& p, At) -> std::string& { return p.market.category; }),
    number("/market/price", "money/unit", 0.01, 1e7, required, 0, basic, share(0.15),
           [](Project& p, At) -> Number& { return p.market.price; }),
    number("/market/priceDrift", "share/year", -0.5, 1, byDefault, 0, detail, points(0.05),
           [](Project& p, At) -> Number& { return p.market.priceDrift; }),
    number("/market/demand", "units/year", 0, 1e8, required, 0, basic, kGuess,
           [](Project& p, At) -> Number& { return p.market.demand; }),
    integer("/market/rampWeeks", "weeks", 0, 104, byDefault, 0, detail, kGuess,
            [](Project& p, At) -> Number& { return p.market.rampWeeks; }),
    list(
        "/market/season", 0, 12, optional, detail, [](const Project& p, At) { return p.market.season.size(); },
        [](Project& p, At, std::size_t n) { p.market.season.resize(n); }),
    number("/market/season/*", "weight", 0, 100, required, 0, detail, share(0.25),
           [](Project& p, At a) -> Number& { return p.market.season[a.i]; }),
    integer("/market/horizonWeeks", "weeks", 52, 260, byDefault, 104, basic, fixed(),
            [](Project& p, At) -> Number& { return p.market.horizonWeeks; }),
    number("/market/discountRate", "share/year", 0, 1, byDefault, 0.1, detail, points(0.05),
           [](Project& p, At) -> Number& { return p.market.discountRate; }),
    number("/market/channelFee", "share", 0, 0.9, byDefault, 0, basic, share(0.2),
           [](Project& p, At) -> Number& { return p.market.channelFee; }),
    number("/market/fulfilment", "money/unit", 0, 1e6, byDefault, 0, detail, share(0.3),
           [](Project& p, At) -> Number& { return p.market.fulfilment; }),
    number("/market/storage", "money/unit/month", 0, 1e5, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.market.storage; }),
    number("/market/advertising", "money/unit", 0, 1e6, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.market.advertising; }),
    number("/market/payoutDays", "days", 0, 365, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.market.payoutDays; }),
    number("/market/returnRate", "share", 0, 0.9, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.market.returnRate; }),
    number("/market/returnCost", "money/unit", 0, 1e6, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.market.returnCost; }),
    number("/market/recovery", "share", 0, 1, byDefault, 0.2, detail, points(0.1),
           [](Project& p, At) -> Number& { return p.market.recovery; }),
    integer("/market/coverWeeks", "weeks", 1, 104, byDefault, 13, detail, kGuess,
            [](Project& p, At) -> Number& { return p.market.coverWeeks; }),
    integer("/market/safetyWeeks", "weeks", 0, 52, byDefault, 2, detail, kGuess,
            [](Project& p, At) -> Number& { return p.market.safetyWeeks; }),
    number("/market/carryingRate", "share/year", 0, 1, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.market.carryingRate; }),
    integer("/market/colours", "count", 1, 100, byDefault, 1, detail, fixed(),
            [](Project& p, At) -> Number& { return p.market.colours; }),

    // The buyer's limits
    number("/limits/maxSpend", "money", 0, 1e12, optional, 0, basic, share(0.25),
           [](Project& p, At) -> Number& { return p.limits.maxSpend; }),
    number("/limits/latestLaunch", "weeks", 0, 260, optional, 0, basic, share(0.25),
           [](Project& p, At) -> Number& { return p.limits.latestLaunch; }),
    number("/limits/maxFirstOrder", "units", 0, 1e9, optional, 0, detail, share(0.25),
           [](Project& p, At) -> Number& { return p.limits.maxFirstOrder; }),
    flag("/limits/ownDesign", false, basic, [](Project& p, At) -> Flag& { return p.limits.ownDesign; }),
    flag("/limits/moveTooling", false, basic, [](Project& p, At) -> Flag& { return p.limits.moveTooling; }),
    number("/limits/closeShare", "share", 0, 0.5, byDefault, 0.02, detail, fixed(),
           [](Project& p, At) -> Number& { return p.limits.closeShare; }),

    // The route
    choice("/route/mode", kModes, byDefault, Mode::lcl, basic, [](Project& p, At) -> Code& { return p.route.mode; }),
    number("/route/weight", "kg/unit", 0, 1e5, required, 0, basic, share(0.2),
           [](Project& p, At) -> Number& { return p.route.weight; }),
    number("/route/volume", "cbm/unit", 0, 1e3, required, 0, basic, share(0.2),
           [](Project& p, At) -> Number& { return p.route.volume; }),
    number("/route/lcl/rate", "money/wm", 0, 1e7, byDefault, 0, basic, kGuess,
           [](Project& p, At) -> Number& { return p.route.lcl.rate; }),
    number("/route/lcl/minimum", "wm", 0, 1e6, byDefault, 1, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.lcl.minimum; }),
    number("/route/lcl/surcharge", "share", 0, 10, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.lcl.surcharge; }),
    number("/route/lcl/transitWeeks", "weeks", 0, 52, byDefault, 0, detail, share(0.25),
           [](Project& p, At) -> Number& { return p.route.lcl.transitWeeks; }),
    number("/route/lcl/cutOffDays", "days", 0, 60, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.lcl.cutOffDays; }),
    number("/route/fcl/rate", "money/container", 0, 1e7, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.fcl.rate; }),
    number("/route/fcl/surcharge", "share", 0, 10, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.fcl.surcharge; }),
    number("/route/fcl/transitWeeks", "weeks", 0, 52, byDefault, 0, detail, share(0.25),
           [](Project& p, At) -> Number& { return p.route.fcl.transitWeeks; }),
    number("/route/fcl/cutOffDays", "days", 0, 60, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.fcl.cutOffDays; }),
    number("/route/air/rate", "money/kg", 0, 1e7, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.air.rate; }),
    number("/route/air/minimum", "kg", 0, 1e6, byDefault, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.air.minimum; }),
    number("/route/air/surcharge", "share", 0, 10, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.air.surcharge; }),
    number("/route/air/transitWeeks", "weeks", 0, 52, byDefault, 0, detail, share(0.25),
           [](Project& p, At) -> Number& { return p.route.air.transitWeeks; }),
    number("/route/air/cutOffDays", "days", 0, 60, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.air.cutOffDays; }),
    number("/route/courier/rate", "money/kg", 0, 1e7, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.courier.rate; }),
    number("/route/courier/minimum", "kg", 0, 1e6, byDefault, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.courier.minimum; }),
    number("/route/courier/surcharge", "share", 0, 10, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.courier.surcharge; }),
    number("/route/courier/transitWeeks", "weeks", 0, 52, byDefault, 0, detail, share(0.25),
           [](Project& p, At) -> Number& { return p.route.courier.transitWeeks; }),
    number("/route/courier/cutOffDays", "days", 0, 60, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.courier.cutOffDays; }),
    number("/route/kgPerCbm", "kg/cbm", 1, 10000, byDefault, 1000, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.kgPerCbm; }),
    number("/route/containerCbm", "cbm", 1, 200, byDefault, 56, detail, share(0.1),
           [](Project& p, At) -> Number& { return p.route.containerCbm; }),
    number("/route/containerKg", "kg", 100, 100000, byDefault, 26000, detail, share(0.1),
           [](Project& p, At) -> Number& { return p.route.containerKg; }),
    number("/route/airDivisor", "cm3/kg", 1000, 10000, byDefault, 6000, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.airDivisor; }),
    number("/route/courierDivisor", "cm3/kg", 1000, 10000, byDefault, 5000, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.courierDivisor; }),
    number("/route/insuranceRate", "share", 0, 0.2, byDefault, 0, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.insuranceRate; }),
    number("/route/originCharges", "money/order", 0, 1e6, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.originCharges; }),
    number("/route/destinationCharges", "money/order", 0, 1e6, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.destinationCharges; }),
    number("/route/inspectionPerDay", "money/day", 0, 1e5, byDefault, 0, detail, share(0.15),
           [](Project& p, At) -> Number& { return p.route.inspectionPerDay; }),
    number("/route/inspectionUnitsPerDay", "units/day", 1, 1e7, byDefault, 5000, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.inspectionUnitsPerDay; }),
    choice("/route/customs/regime", kRegimes, required, Regime::us, basic,
           [](Project& p, At) -> Code& { return p.route.customs.regime; }),
    choice("/route/customs/basis", kBases, byDefault, Basis::cif, detail,
           [](Project& p, At) -> Code& { return p.route.customs.basis; }),
    number("/route/customs/vatRate", "share", 0, 1, byDefault, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.customs.vatRate; }),
    flag("/route/customs/vatRecoverable", true, detail,
         [](Project& p, At) -> Flag& { return p.route.customs.vatRecoverable; }),
    number("/route/customs/vatRecoveryDays", "days", 0, 365, byDefault, 90, detail, share(0.5),
           [](Project& p, At) -> Number& { return p.route.customs.vatRecoveryDays; }),
    number("/route/customs/mpfRate", "share", 0, 0.1, optional, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.customs.mpfRate; }),
    number("/route/customs/mpfMin", "money/order", 0, 1e9, optional, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.customs.mpfMin; }),
    number("/route/customs/mpfMax", "money/order", 0, 1e9, optional, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.customs.mpfMax; }),
    number("/route/customs/hmfRate", "share", 0, 0.1, optional, 0, detail, fixed(),
           [](Project& p, At) -> Number& { return p.route.customs.hmfRate; }),
    flag("/route/customs/assistsDutiable", true, detail,
         [](Project& p, At) -> Flag& { return p.route.customs.assistsDutiable; }),
    choice("/route/customs/assistSpread", kSpreads, byDefault, AssistSpread::first, detail,
           [](Project& p, At) -> Code& { return p.route.customs.assistSpread; }),
    number("/route/customs/anticipatedUnits", "units", 1, 1e9, optional, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.route.customs.anticipatedUnits; }),
    number("/route/duty/rate", "share", 0, 10, byDefault, 0, basic, points(0.1),
           [](Project& p, At) -> Number& { return p.route.duty.rate; }),
    list(
        "/route/duty/layers", 0, 8, optional, detail, [](const Project& p, At) { return p.route.duty.layers.size(); },
        [](Project& p, At, std::size_t n) { p.route.duty.layers.resize(n); }),
    text("/route/duty/layers/*/name", 120, required, detail,
         [](Project& p, At a) -> std::string& { return p.route.duty.layers[a.i].name; }),
    number("/route/duty/layers/*/rate", "share", 0, 10, required, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.route.duty.layers[a.i].rate; }),
    number("/route/duty/preferenceRate", "share", 0, 10, optional, 0, detail, points(0.02),
           [](Project& p, At) -> Number& { return p.route.duty.preferenceRate; }),
    flag("/route/duty/ruleMet", false, detail, [](Project& p, At) -> Flag& { return p.route.duty.ruleMet; }),
    flag("/route/duty/proof", false, detail, [](Project& p, At) -> Flag& { return p.route.duty.proof; }),

    // The staged path: ODM first, OEM later
    integer("/staged/from", "offer", 0, 5, optional, 0, detail, fixed(),
            [](Project& p, At) -> Number& { return p.staged.from; }),
    integer("/staged/to", "offer", 0, 5, optional, 0, detail, fixed(),
            [](Project& p, At) -> Number& { return p.staged.to; }),
    number("/staged/carryOver", "share", 0, 1, byDefault, 1, detail, points(0.2),
           [](Project& p, At) -> Number& { return p.staged.carryOver; }),
    choice("/staged/oldStock", kOldStocks, byDefault, OldStock::rundown, detail,
           [](Project& p, At) -> Code& { return p.staged.oldStock; }),
    choice("/staged/baseDesign", kBaseDesigns, byDefault, BaseDesign::redesign, detail,
           [](Project& p, At) -> Code& { return p.staged.baseDesign; }),
    number("/staged/baseCost", "money", 0, 1e12, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.staged.baseCost; }),
    number("/staged/redesignWeeks", "weeks", 0, 104, byDefault, 0, detail, kGuess,
           [](Project& p, At) -> Number& { return p.staged.redesignWeeks; }),

    // What moves together: how strongly the numbers of one cause follow it. Our judgement (J), as no source gives one.
    number("/together/freight", "share", 0, 1, byDefault, 0.8, detail, fixed(),
           [](Project& p, At) -> Number& { return p.together.freight; }),
    number("/together/currency", "share", 0, 1, byDefault, 0.7, detail, fixed(),
           [](Project& p, At) -> Number& { return p.together.currency; }),
    number("/together/demand", "share", 0, 1, byDefault, 0.5, detail, fixed(),
           [](Project& p, At) -> Number& { return p.together.demand; }),
    number("/together/tariff", "share", 0, 1, byDefault, 0.6, detail, fixed(),
           [](Project& p, At) -> Number& { return p.together.tariff; }),

    // Closures: days on which nobody works
    list(
        "/closures", 0, 40, optional, detail, [](const Project& p, At) { return p.closures.size(); },
        [](Project& p, At, std::size_t n) { p.closures.resize(n); }),
    text("/closures/*/name", 120, required, detail,
         [](Project& p, At a) -> std::string& { return p.closures[a.i].name; }),
    text("/closures/*/country", 2, required, detail,
         [](Project& p, At a) -> std::string& { return p.closures[a.i].country; }),
    date("/closures/*/from", required, detail, [](Project& p, At a) -> Date& { return p.closures[a.i].from; }),
    date("/closures/*/to", required, detail, [](Project& p, At a) -> Date& { return p.closures[a.i].to; }),

    // The offers
    list(
        "/offers", 2, 6, required, basic, [](const Project& p, At) { return p.offers.size(); },
        [](Project& p, At, std::size_t n) { p.offers.resize(n); }),
    text("/offers/*/name", 120, optional, basic, [](Project& p, At a) -> std::string& { return p.offers[a.i].name; }),
    text("/offers/*/called", 60, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].called; }),
    text("/offers/*/origin", 2, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].origin; }),
    text("/offers/*/materialsOrigin", 2, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].materialsOrigin; }),
    text("/offers/*/currency", 3, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].currency; }),
    choice("/offers/*/design/owner", kParties, required, Party::buyer, basic,
           [](Project& p, At a) -> Code& { return p.offers[a.i].design.owner; }),
    choice("/offers/*/design/customisation", kCustomisations, byDefault, Customisation::design, basic,
           [](Project& p, At a) -> Code& { return p.offers[a.i].design.customisation; }),
    number("/offers/*/design/priceEffect", "share", -0.9, 5, byDefault, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.offers[a.i].design.priceEffect; }),
    number("/offers/*/design/demandEffect", "share", -0.9, 10, byDefault, 0, detail, points(0.2),
           [](Project& p, At a) -> Number& { return p.offers[a.i].design.demandEffect; }),
    number("/offers/*/design/priceErosion", "share/year", 0, 0.9, byDefault, 0, detail, points(0.05),
           [](Project& p, At a) -> Number& { return p.offers[a.i].design.priceErosion; }),
    number("/offers/*/design/demandErosion", "share/year", 0, 0.9, byDefault, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.offers[a.i].design.demandErosion; }),
    choice("/offers/*/tooling/owner", kToolParties, required, ToolParty::buyer, basic,
           [](Project& p, At a) -> Code& { return p.offers[a.i].tooling.owner; }),
    choice("/offers/*/tooling/place", kPlaces, byDefault, Place::factory, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].tooling.place; }),
    choice("/offers/*/tooling/mayTake", kTakers, byDefault, Taker::nobody, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].tooling.mayTake; }),
    number("/offers/*/tooling/price", "quote", 0, 1e12, byDefault, 0, basic, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.price; }),
    number("/offers/*/tooling/upfront", "share", 0, 1, byDefault, 1, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.upfront; }),
    number("/offers/*/tooling/life", "units", 1, 1e9, optional, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.life; }),
    number("/offers/*/tooling/upkeep", "quote/year", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.upkeep; }),
    number("/offers/*/tooling/transferCost", "money", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.transferCost; }),
    number("/offers/*/tooling/remakeCost", "money", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.remakeCost; }),
    number("/offers/*/tooling/residual", "money", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.residual; }),
    number("/offers/*/tooling/inPrice", "quote/unit", 0, 1e12, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.inPrice; }),
    number("/offers/*/tooling/inPricePieces", "units", 0, 1e9, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.inPricePieces; }),
    number("/offers/*/tooling/subsidy", "quote", 0, 1e12, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.subsidy; }),
    number("/offers/*/tooling/subsidyPieces", "units", 0, 1e9, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tooling.subsidyPieces; }),
    choice("/offers/*/rights/design", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].rights.design; }),
    choice("/offers/*/rights/tooling", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].rights.tooling; }),
    choice("/offers/*/rights/files", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].rights.files; }),
    choice("/offers/*/rights/exclusivity", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].rights.exclusivity; }),
    choice("/offers/*/rights/confidentiality", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].rights.confidentiality; }),
    choice("/offers/*/includes/tooling", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].includes.tooling; }),
    choice("/offers/*/includes/packaging", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].includes.packaging; }),
    choice("/offers/*/includes/samples", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].includes.samples; }),
    choice("/offers/*/includes/certification", kRights, byDefault, Right::notAsked, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].includes.certification; }),
    list(
        "/offers/*/tiers", 1, 12, required, basic, [](const Project& p, At a) { return p.offers[a.i].tiers.size(); },
        [](Project& p, At a, std::size_t n) { p.offers[a.i].tiers.resize(n); }),
    number("/offers/*/tiers/*/from", "units", 0, 1e9, required, 0, basic, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tiers[a.j].from; }),
    number("/offers/*/tiers/*/price", "quote/unit", 0, 1e12, required, 0, basic, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].tiers[a.j].price; }),
    number("/offers/*/priceChange", "share/year", -0.5, 2, byDefault, 0, detail, points(0.05),
           [](Project& p, At a) -> Number& { return p.offers[a.i].priceChange; }),
    date("/offers/*/validUntil", optional, detail, [](Project& p, At a) -> Date& { return p.offers[a.i].validUntil; }),
    number("/offers/*/minimum/style", "units", 0, 1e9, byDefault, 0, basic, share(0.5),
           [](Project& p, At a) -> Number& { return p.offers[a.i].minimumStyle; }),
    number("/offers/*/minimum/colour", "units", 0, 1e9, byDefault, 0, detail, share(0.5),
           [](Project& p, At a) -> Number& { return p.offers[a.i].minimumColour; }),
    number("/offers/*/materials/minimum", "units", 0, 1e9, byDefault, 0, detail, share(0.5),
           [](Project& p, At a) -> Number& { return p.offers[a.i].materialsMinimum; }),
    number("/offers/*/materials/cost", "quote/unit", 0, 1e12, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].materialsCost; }),
    choice("/offers/*/materials/owner", kOwners, byDefault, Party::buyer, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].materialsOwner; }),
    number("/offers/*/oneOff/design", "money", 0, 1e12, byDefault, 0, basic, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].designCost; }),
    number("/offers/*/oneOff/certification", "money", 0, 1e12, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].certification; }),
    number("/offers/*/oneOff/legal", "money", 0, 1e12, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].legal; }),
    number("/offers/*/oneOff/packaging", "quote", 0, 1e12, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].packagingSetup; }),
    number("/offers/*/oneOff/reserve", "share", 0, 2, byDefault, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.offers[a.i].reserve; }),
    integer("/offers/*/samples/rounds", "count", 0, 20, byDefault, 0, detail, points(1),
            [](Project& p, At a) -> Number& { return p.offers[a.i].sampleRounds; }),
    number("/offers/*/samples/weeks", "weeks", 0, 52, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].sampleWeeks; }),
    number("/offers/*/samples/price", "quote", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].samplePrice; }),
    number("/offers/*/yearly/compliance", "money/year", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].compliance; }),
    number("/offers/*/yearly/insurance", "money/year", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].liability; }),
    number("/offers/*/exclusivity/fee", "quote/year", 0, 1e9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].exclusivityFee; }),
    text("/offers/*/exclusivity/territory", 120, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].territory; }),
    number("/offers/*/exclusivity/years", "years", 0, 20, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].exclusivityYears; }),
    number("/offers/*/exclusivity/commitment", "units/year", 0, 1e9, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].commitment; }),
    number("/offers/*/royalty", "share", 0, 0.9, byDefault, 0, detail, share(0.3),
           [](Project& p, At a) -> Number& { return p.offers[a.i].royalty; }),
    list(
        "/offers/*/stages", 1, 12, required, detail, [](const Project& p, At a) { return p.offers[a.i].stages.size(); },
        [](Project& p, At a, std::size_t n) { p.offers[a.i].stages.resize(n); }),
    choice("/offers/*/stages/*/name", kStages, required, StageName::design, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].stages[a.j].name; }),
    number("/offers/*/stages/*/weeks", "weeks", 0, 104, required, 0, basic, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].stages[a.j].weeks; }),
    number("/offers/*/stages/*/overlap", "weeks", 0, 104, byDefault, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].stages[a.j].overlap; }),
    number("/offers/*/reorderWeeks", "weeks", 0, 104, required, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].reorderWeeks; }),
    number("/offers/*/terms/deposit", "share", 0, 1, byDefault, 0.3, detail, points(0.2),
           [](Project& p, At a) -> Number& { return p.offers[a.i].deposit; }),
    choice("/offers/*/terms/balanceAt", kDue, byDefault, DueAt::ready, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].balanceAt; }),
    number("/offers/*/terms/balanceDays", "days", 0, 365, byDefault, 0, detail, share(0.5),
           [](Project& p, At a) -> Number& { return p.offers[a.i].balanceDays; }),
    choice("/offers/*/terms/method", kMethods, byDefault, PayMethod::tt, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].payMethod; }),
    number("/offers/*/terms/paymentRate", "share", 0, 0.2, byDefault, 0, detail, share(0.3),
           [](Project& p, At a) -> Number& { return p.offers[a.i].paymentRate; }),
    number("/offers/*/terms/paymentFee", "money", 0, 1e5, byDefault, 0, detail, share(0.3),
           [](Project& p, At a) -> Number& { return p.offers[a.i].paymentFee; }),
    number("/offers/*/terms/tolerance", "share", 0, 0.5, optional, 0, detail, fixed(),
           [](Project& p, At a) -> Number& { return p.offers[a.i].tolerance; }),
    number("/offers/*/quality/defectRate", "share", 0, 0.9, byDefault, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].defectRate; }),
    number("/offers/*/quality/firstLotDefectRate", "share", 0, 0.9, optional, 0, detail, kGuess,
           [](Project& p, At a) -> Number& { return p.offers[a.i].firstLotDefectRate; }),
    choice("/offers/*/quality/borneBy", kOwners, byDefault, Party::buyer, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].defectsBorneBy; }),
    choice("/offers/*/route/incoterm", kIncoterms, required, Incoterm::fob, basic,
           [](Project& p, At a) -> Code& { return p.offers[a.i].incoterm; }),
    text("/offers/*/route/place", 120, optional, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].place; }),
    choice("/offers/*/route/mode", kModes, optional, Mode::lcl, detail,
           [](Project& p, At a) -> Code& { return p.offers[a.i].mode; }),
    number("/offers/*/route/weight", "kg/unit", 0, 1e5, optional, 0, detail, share(0.2),
           [](Project& p, At a) -> Number& { return p.offers[a.i].weight; }),
    number("/offers/*/route/volume", "cbm/unit", 0, 1e3, optional, 0, detail, share(0.2),
           [](Project& p, At a) -> Number& { return p.offers[a.i].volume; }),
    number("/offers/*/route/duty/rate", "share", 0, 10, optional, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.offers[a.i].duty.rate; }),
    list(
        "/offers/*/route/duty/layers", 0, 8, optional, detail,
        [](const Project& p, At a) { return p.offers[a.i].duty.layers.size(); },
        [](Project& p, At a, std::size_t n) { p.offers[a.i].duty.layers.resize(n); }),
    text("/offers/*/route/duty/layers/*/name", 120, required, detail,
         [](Project& p, At a) -> std::string& { return p.offers[a.i].duty.layers[a.j].name; }),
    number("/offers/*/route/duty/layers/*/rate", "share", 0, 10, required, 0, detail, points(0.1),
           [](Project& p, At a) -> Number& { return p.offers[a.i].duty.layers[a.j].rate; }),
    number("/offers/*/route/duty/preferenceRate", "share", 0, 10, optional, 0, detail, points(0.02),
           [](Project& p, At a) -> Number& { return p.offers[a.i].duty.preferenceRate; }),
    flag("/offers/*/route/duty/ruleMet", false, detail,
         [](Project& p, At a) -> Flag& { return p.offers[a.i].duty.ruleMet; }),
    flag("/offers/*/route/duty/proof", false, detail,
         [](Project& p, At a) -> Flag& { return p.offers[a.i].duty.proof; }),

});
// clang-format on

}  // namespace

namespace {

const Row& found(std::span<const Row> rows, std::string_view path) noexcept {
  return *std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.path == path; });
}

std::vector<Row> allRows() {
  std::vector<Row> all(kRows.begin(), kRows.end());
  for (const std::span<const Row> more : {suppliersRows(), besideRows()})
    all.insert(all.end(), more.begin(), more.end());
  for (Row& row : all) {
    row.depth = static_cast<std::size_t>(std::count(row.path.begin(), row.path.end(), '*'));
    if (row.depth > 0) row.list = &found(all, row.path.substr(0, row.path.rfind("/*")));
  }
  return all;
}

}  // namespace

std::span<const Row> fields() noexcept {
  static const std::vector<Row> kAll = allRows();
  return kAll;
}

const Row& rowOf(std::string_view path) noexcept { return found(fields(), path); }

bool has(const Project& project, Side side) noexcept {
  switch (side) {
    case Side::buyer:
      return project.side == ProjectSide::buyer || project.market.price.given;
    case Side::supplier:
      return project.side == ProjectSide::supplier || project.supplier.hours.given;
    default:
      return true;
  }
}

std::string pathOf(const Row& row, At at) {
  std::string out;
  bool first = true;
  std::string_view left = row.path;
  for (std::size_t star = left.find('*'); star != left.npos; star = left.find('*')) {
    out += left.substr(0, star);
    out += std::to_string(first ? at.i : at.j);
    left.remove_prefix(star + 1);
    first = false;
  }
  return out += left;
}

}  // namespace oemodm
