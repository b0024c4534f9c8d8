// SPDX-License-Identifier: MIT
// The project as the core sees it, after parsing and validation. What each number means, its unit, range and default
// stand in one place: the field table (fields.hpp).
#pragma once
#include <cstdint>
#include <string>
#include <vector>

#include "core/date.hpp"
#include "core/value.hpp"

namespace oemodm {

enum class Party : std::uint8_t { buyer, supplier, joint };
enum class ToolParty : std::uint8_t { buyer, supplier, none };
enum class Customisation : std::uint8_t { none, brand, design };
enum class Right : std::uint8_t { notAsked, in, notIn };
enum class Place : std::uint8_t { factory, buyer, third };
enum class Taker : std::uint8_t { nobody, buyer, supplier };
enum class Mode : std::uint8_t { lcl, fcl, air, courier };
enum class Incoterm : std::uint8_t { exw, fca, fob, cfr, cif, dap, ddp };
enum class Regime : std::uint8_t { us, eu, uk, own };
enum class Basis : std::uint8_t { fob, cif };
enum class AssistSpread : std::uint8_t { first, anticipated, life };
enum class Phase : std::uint8_t { prepare, make, ship };
enum class StageName : std::uint8_t {
  design,
  sourcing,
  manufacturing,
  packaging,
  logistics,
  choose,
  customise,
  produce
};
enum class DueAt : std::uint8_t { order, ready, shipment, arrival };
enum class PayMethod : std::uint8_t { tt, card, lc };

enum class ProjectSide : std::uint8_t { buyer, supplier };
enum class MaterialBy : std::uint8_t { factory, buyer, nominated };
enum class Curve : std::uint8_t { crawford, wright };
enum class Pricing : std::uint8_t { list, costPlus, target };
enum class BaseDesign : std::uint8_t { redesign, buyout };
enum class OldStock : std::uint8_t { rundown, writeoff };

struct Market {
  std::string product, category;
  Number price, priceDrift, demand, rampWeeks;
  std::vector<Number> season;  // 12 monthly weights, January first, or none
  Number horizonWeeks, discountRate;
  Number channelFee, fulfilment, storage, advertising, payoutDays;
  Number returnRate, returnCost, recovery;
  Number coverWeeks, safetyWeeks, carryingRate, colours;
};

struct Limits {
  Number maxSpend, latestLaunch, maxFirstOrder, closeShare;
  Flag ownDesign, moveTooling;
};

struct DutyLayer {
  std::string name;
  Number rate;
};
struct Duty {
  Number rate;
  std::vector<DutyLayer> layers;
  Number preferenceRate;
  Flag ruleMet, proof;
  Number extra;  // no row: what a risk adds where it happens
};

/// One way of shipping. `rate` is per W/M (lcl), container (fcl) or chargeable kg (air, courier).
struct Carriage {
  Number rate, minimum, surcharge, transitWeeks, cutOffDays;
};

struct Customs {
  Choice<Regime> regime;
  Choice<Basis> basis;
  Number vatRate, vatRecoveryDays;
  Flag vatRecoverable;
  Number mpfRate, mpfMin, mpfMax, hmfRate;
  Flag assistsDutiable;
  Choice<AssistSpread> assistSpread;
  Number anticipatedUnits;
};

struct Route {
  Choice<Mode> mode;
  Number weight, volume;
  Carriage lcl, fcl, air, courier;
  Number kgPerCbm, containerCbm, containerKg, airDivisor, courierDivisor;
  Number insuranceRate, originCharges, destinationCharges;
  Number inspectionPerDay, inspectionUnitsPerDay;
  Customs customs;
  Duty duty;
};

struct Closure {
  std::string name, country;
  Date from, to;  // both days are closed
};

struct Rate {
  std::string currency;
  Number perUnit;  // units of that currency for one of the project's
};

struct Design {
  Choice<Party> owner;
  Choice<Customisation> customisation;
  Number priceEffect, demandEffect, priceErosion, demandErosion;
};
struct Tooling {
  Choice<ToolParty> owner;
  Choice<Place> place;
  Choice<Taker> mayTake;
  Number price, upfront, life, upkeep, transferCost, remakeCost, residual;
  Number inPrice, inPricePieces;  // the part of the unit price that pays for tooling, and for how many pieces
  Number subsidy, subsidyPieces;  // what the supplier adds, earned back by so many pieces
};
struct Rights {
  Choice<Right> design, tooling, files, exclusivity, confidentiality;
};
/// What the quote says that its prices hold already.
struct Includes {
  Choice<Right> tooling, packaging, samples, certification;
};
struct Tier {
  Number from, price;
};
struct Stage {
  Choice<StageName> name;
  Number weeks, overlap;
};
/// What the supplier pays for bringing an order as far as his Incoterm says.
struct Delivery {
  Number origin, freight, freightUnit, insurance, destination, duty, weeks;
  Choice<Basis> dutyBasis;
};
/// The supplier's own numbers of an offer. Money in the factory's currency unless docs say otherwise.
struct Supply {
  Number material, wastage, materialMinimum, materialDays, materialChange, passThrough;
  Choice<MaterialBy> materialBy;
  Number hours, changeover, orderCost;
  Delivery delivery;
  Number learningRate, learningMade;
  Choice<Curve> learningCurve;
  Number buyers, enquiries, pastEnquiries, pastSamples, pastOrders, pastRepeats, sampleLag, orderLag;
  Number hitRate, saturation;
  Number trial, repeat, repeatShare, repeatTimes, repeatWeeks, committed, committedOrders;
  Flag whole;
  Number oneOf;
  Number cancelRate, cancelRecovery;
  Number quoteCost, sampleCost, sampleCharge, engineering;
  Number design, tooling, certification, listing, photographs, contribution, designWeeks;
  Number refreshYears, refreshCost, copyChance, copyLoss, copyCost;
  Number margin;
  Choice<Pricing> pricing;
};
struct Offer {
  std::string name, called, territory, origin, materialsOrigin, currency, place;
  Design design;
  Tooling tooling;
  Rights rights;
  std::vector<Tier> tiers;
  Number priceChange;
  Date validUntil;
  Number minimumStyle, minimumColour;
  Number materialsMinimum, materialsCost;
  Choice<Party> materialsOwner;
  Number designCost, certification, legal, packagingSetup, reserve;
  Number sampleRounds, sampleWeeks, samplePrice;
  Number compliance, liability;
  Number exclusivityFee, exclusivityYears, commitment;
  Number royalty;
  std::vector<Stage> stages;
  Number reorderWeeks;
  Number deposit, balanceDays, paymentRate, paymentFee;
  Choice<DueAt> balanceAt;
  Choice<PayMethod> payMethod;
  Number defectRate, firstLotDefectRate;
  Choice<Party> defectsBorneBy;
  Choice<Incoterm> incoterm;
  Choice<Mode> mode;
  Number weight, volume;
  Duty duty;
  Includes includes;
  Number tolerance;
  Supply supply;
};

/// One factory: its hours, its money.
struct Supplier {
  std::string currency, country;
  Number horizonWeeks, rate;
  Number hours, booked, efficiency, idlePaid, overtimeHours;
  Number hourAvoidable, hourFull, hourOvertime;
  Number inputVat, refundWeeks;
  Number membership, advertising, orderFee, orderFeeCap;
  Number largestHours, largestMargin, wonPerWeek;
  std::vector<Number> quantities;
};

/// Start with one offer, switch to another.
struct Staged {
  Number from, to, carryOver, baseCost, redesignWeeks;
  Choice<OldStock> oldStock;
  Choice<BaseDesign> baseDesign;
};

/// How strongly numbers of one cause move together: 0 not at all, 1 as one.
struct Together {
  Number freight, currency, demand, tariff;
};

/// Something that may happen or not, and what it does if it does.
struct Risk {
  std::string name;
  Number chance;
  Number offer;  // 0: it strikes all, else the first is 1
  Number cost, weeks, demand, duty;
  Flag preference, account;  // takes away
};

enum class PriorityKind : std::uint8_t { control, freedom, exclusivity, speed, flexibility, effort, own };
/// What matters besides money, and what its whole scale, from worst to best, would be worth to the visitor.
struct Priority {
  Choice<PriorityKind> kind;
  std::string name;
  Number worth, worthUnit;  // in all, and a piece sold; of speed: for so many weeks earlier
  Number weeks;
  std::vector<Number> scores;  // by offer, 0 the worst and 1 the best; none where the facts tell
};

struct Project {
  std::string name, currency;
  Choice<ProjectSide> side;
  Date start;
  std::vector<Rate> rates;
  Market market;
  Limits limits;
  Route route;
  Supplier supplier;
  Staged staged;
  Together together;
  std::vector<Risk> risks;
  std::vector<Priority> priorities;
  std::vector<Closure> closures;
  std::vector<Offer> offers;
  std::vector<Evidence> evidence;
  std::vector<StatedRange> ranges;
};

}  // namespace oemodm
