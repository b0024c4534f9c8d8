// SPDX-License-Identifier: MIT
#include "json/write_steps.hpp"

#include "json/write_simulation.hpp"

namespace oemodm {
namespace {

class Steps {
 public:
  Steps(const Project& project, Out& out) : project_(project), out_(out) {}

  template <class Members>
  void add(std::string_view when, std::string_view code, Members&& members) {
    out_.beginObject();
    out_.field("when", when);
    out_.field("code", code);
    members();
    out_.endObject();
  }
  void moment(int week) {
    out_.field("week", week);
    out_.field("date", dateOf(week));
  }
  [[nodiscard]] std::string dateOf(int week) const { return writeDate(project_.start.days + 7 * week); }

 private:
  const Project& project_;
  Out& out_;
};

}  // namespace

void writeSteps(const NextSteps& steps, const Simulation& simulation, Out& out) {
  Steps write(simulation.project(), out);
  out.key("steps");
  out.beginArray();
  for (const Finding* finding : steps.findOut) {
    write.add("now", "find-out", [&] {
      out.field("path", pathOf(simulation.unknowns()[finding->unknown]));
      writeEstimate("worth", finding->worth, out);
    });
  }
  if (!steps.ask.empty()) {
    write.add("now", "ask-rights", [&] {
      out.field("offer", steps.offer);
      out.key("rights");
      out.beginArray();
      for (const std::string_view right : steps.ask) out.value(right);
      out.endArray();
    });
  }
  if (steps.order) {
    const OrderStep& order = *steps.order;
    write.add("soon", "order", [&] {
      out.field("offer", steps.offer);
      write.moment(order.week);
      out.field("quantity", order.quantity);
      out.field("spend", order.spend);
      out.field("launchDate", write.dateOf(order.launchWeek));
    });
  }
  for (const ListStep& list : steps.list) {
    write.add("soon", "list", [&] {
      out.field("offer", static_cast<int>(list.offer));
      write.moment(list.listWeek);
    });
  }
  for (const ListStep& list : steps.list) {
    write.add("later", "first-ready", [&] {
      out.field("offer", static_cast<int>(list.offer));
      write.moment(list.readyWeek);
    });
  }
  if (steps.reorder) {
    write.add("later", "reorder", [&] {
      out.field("offer", steps.offer);
      write.moment(steps.reorder->week);
      out.field("quantity", steps.reorder->quantity);
    });
  }
  if (steps.change) {
    const SwitchStep& change = *steps.change;
    write.add("later", "switch", [&] {
      out.field("from", change.from);
      out.field("to", change.to);
      write.moment(change.week);
      out.field("above", change.rule ? std::optional(change.rule->above) : std::nullopt);
      out.field("demand", change.rule ? std::optional(change.rule->demand) : std::nullopt);
    });
  }
  out.endArray();
}

}  // namespace oemodm
