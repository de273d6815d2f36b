package io.sequitur.samples;

import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * Puts faults into orders before they are recorded, each into an order of its own, and says which
 * findings follow from them. {@link RecordFaults} does the rest on the records.
 */
final class Faults {
  static final String RESELLER = "reseller-7";

  private static final Predicate<Order> COMPLETED = order -> order.has("OrderCompleted");
  private static final Predicate<Order> AT_ONCE =
      COMPLETED.and(order -> !order.has("PaymentFailed"));
  static final Predicate<Order> RETRIED = COMPLETED.and(order -> order.has("PaymentFailed"));

  private final OrderFlow flow;
  private final List<Order> orders;
  private final Expectation expectation;
  private final Set<Order> taken = Collections.newSetFromMap(new IdentityHashMap<>());

  Faults(OrderFlow flow, List<Order> orders, Expectation expectation) {
    this.flow = flow;
    this.orders = orders;
    this.expectation = expectation;
  }

  /** Changes what happened; to be called once, before records are made. */
  void changeEvents(FaultPlan plan) {
    each(plan.resellerShare() * orders.size() / 100, COMPLETED, this::keyByReseller);
    if (plan.resellerShare() > 0) {
      expectation.expect("hot-key", 1);
      expectation.expect("hot-partition", 1);
    }
    each(plan.slow(), AT_ONCE, this::slow);
    each(plan.unfinished(), AT_ONCE, this::stop);
    each(plan.unrecordedCauses(), AT_ONCE, this::nameUnrecordedCause);
    each(plan.cycles(), AT_ONCE, this::closeCycle);
    each(plan.correlationBreaks(), AT_ONCE, this::breakCorrelation);
  }

  /** Gives a part of the orders, spread over the log and untouched so far, to the change. */
  void each(int count, Predicate<Order> fit, Consumer<Order> change) {
    List<Order> candidates = pick(count, fit);
    taken.addAll(candidates);
    candidates.forEach(change);
  }

  private List<Order> pick(int count, Predicate<Order> fit) {
    List<Order> free = orders.stream().filter(fit).filter(o -> !taken.contains(o)).toList();
    if (free.size() < count) {
      throw new IllegalArgumentException("only " + free.size() + " orders for " + count);
    }
    List<Order> picked = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      picked.add(free.get((int) ((2L * i + 1) * free.size() / (2L * count))));
    }
    return picked;
  }

  private void keyByReseller(Order order) {
    order.events.stream().filter(e -> e.topic.equals("orders")).forEach(e -> e.key = RESELLER);
  }

  /** Two payments for each reservation, so that few of a kind are slow: the rule is robust. */
  private void slow(Order order) {
    boolean reservation = flow.chance().percent(33);
    ShopEvent late = order.event(reservation ? "StockReserved" : "PaymentCaptured");
    order.delayFrom(late, flow.chance().between(24_000, 36_000));
    expectation.expect("slow-hop", 1);
  }

  private void stop(Order order) {
    boolean paid = flow.chance().percent(33);
    order.stopAfter(order.event(paid ? "PaymentCaptured" : "StockReserved"));
    expectation.expect("unfinished-chain", 1);
  }

  private void nameUnrecordedCause(Order order) {
    ShopEvent first = order.event("OrderPlaced");
    first.causes.add(flow.chance().uuid(first.time - 80));
    expectation.expect("missing-cause", 1);
  }

  private void closeCycle(Order order) {
    ShopEvent confirmed = order.event("OrderConfirmed");
    long time = confirmed.time + 150;
    ShopEvent amended = flow.add(order, "OrderAmended", "order-service", "orders", time);
    ShopEvent discount = flow.add(order, "DiscountApplied", "pricing-service", "pricing", time);
    amended.causedBy(confirmed, discount).with("reason", "discount");
    discount.causedBy(amended).with("percent", 5);
    expectation.expect("causation-cycle", 1);
  }

  /** Both links of the mail then join two flows. */
  private void breakCorrelation(Order order) {
    ShopEvent emailed = order.event("ConfirmationEmailed");
    emailed.correlationId = flow.chance().uuid(emailed.time);
    expectation.expect("correlation-break", 2);
  }
}
