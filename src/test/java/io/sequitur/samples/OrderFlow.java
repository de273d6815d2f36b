package io.sequitur.samples;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The flow of the sample shop, without a fault: an order is placed, stock is reserved, the payment
 * captured (now and then after a failure and a retry), the order confirmed and shipped, the
 * customer mailed, the order completed, which has two causes. A few orders find no stock.
 */
final class OrderFlow {
  private static final String[] CITIES = {"Utrecht", "Ghent", "Lyon", "Aarhus", "Graz", "Porto"};
  private static final String[] METHODS = {"card", "ideal", "invoice", "wallet"};
  private static final String[] WAREHOUSES = {"north-1", "north-2", "south-1"};
  private static final String[] CARRIERS = {"road", "rail", "bike"};

  private final Chance chance;
  private final long start;
  private final long interval;

  /**
   * @param interval milliseconds between two orders, on average
   */
  OrderFlow(long seed, Instant start, long interval) {
    this.chance = new Chance(seed);
    this.start = start.toEpochMilli();
    this.interval = interval;
  }

  /** So many orders, in the order in which they are placed. */
  List<Order> orders(int count, int firstNumber) {
    List<Order> orders = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      long placed = start + i * interval + chance.between(0, (int) (interval * 9 / 10));
      orders.add(order(firstNumber + i, placed));
    }
    return orders;
  }

  private Order order(int number, long placed) {
    Order order = new Order("o-" + number, chance.uuid(placed));
    int customer = chance.between(1000, 4999);
    List<Map<String, Object>> lines = lines();
    BigDecimal amount = total(lines);
    ShopEvent orderPlaced =
        add(order, "OrderPlaced", "order-service", "orders", placed)
            .with("customerId", "c-" + customer)
            .with("currency", "EUR")
            .with("amount", amount)
            .with("lines", lines)
            .with("city", chance.oneOf(CITIES));
    if (chance.percent(4)) {
      reject(order, orderPlaced, customer);
    } else {
      fulfil(order, orderPlaced, customer, amount);
    }
    return order;
  }

  private void reject(Order order, ShopEvent orderPlaced, int customer) {
    ShopEvent rejected =
        after(order, orderPlaced, "StockRejected", "inventory-service", "inventory", 60, 700)
            .with("warehouse", chance.oneOf(WAREHOUSES))
            .with("reason", "out of stock");
    ShopEvent cancelled =
        after(order, rejected, "OrderCancelled", "order-service", "orders", 20, 300)
            .with("reason", "out of stock");
    after(
            order,
            cancelled,
            "CancellationEmailed",
            "notification-service",
            "notifications",
            200,
            1500)
        .with("template", "order-cancelled")
        .with("to", address(customer));
  }

  private void fulfil(Order order, ShopEvent orderPlaced, int customer, BigDecimal amount) {
    ShopEvent reserved =
        after(order, orderPlaced, "StockReserved", "inventory-service", "inventory", 60, 700)
            .with("warehouse", chance.oneOf(WAREHOUSES))
            .with("reservation", "r-" + chance.between(100_000, 999_999));
    ShopEvent captured = pay(order, reserved, amount);
    ShopEvent confirmed =
        after(order, captured, "OrderConfirmed", "order-service", "orders", 20, 300)
            .with("deliveryDays", chance.between(1, 5));
    ShopEvent shipment =
        after(order, captured, "ShipmentCreated", "shipping-service", "shipments", 150, 1400)
            .with("shipment", "s-" + chance.between(100_000, 999_999))
            .with("carrier", chance.oneOf(CARRIERS))
            .with("parcels", chance.between(1, 3));
    ShopEvent emailed =
        after(
                order,
                confirmed,
                "ConfirmationEmailed",
                "notification-service",
                "notifications",
                200,
                1500)
            .with("template", "order-confirmed")
            .with("to", address(customer));
    long ready = Math.max(shipment.time, emailed.time);
    add(order, "OrderCompleted", "order-service", "orders", ready + chance.latency(300, 2500))
        .causedBy(shipment, emailed)
        .with("status", "completed");
  }

  private ShopEvent pay(Order order, ShopEvent reserved, BigDecimal amount) {
    String method = chance.oneOf(METHODS);
    ShopEvent cause = reserved;
    int low = 300;
    int high = 2400;
    if (chance.percent(10)) {
      ShopEvent failed =
          after(order, reserved, "PaymentFailed", "payment-service", "payments", low, high)
              .with("method", method)
              .with("amount", amount)
              .with("reason", chance.percent(50) ? "gateway timeout" : "declined");
      cause =
          after(order, failed, "PaymentRetried", "payment-service", "payments", 400, 900)
              .with("method", method)
              .with("attempt", 2);
      high = 1200;
    }
    return after(order, cause, "PaymentCaptured", "payment-service", "payments", low, high)
        .with("method", method)
        .with("amount", amount)
        .with("authorization", chance.hex(4));
  }

  private List<Map<String, Object>> lines() {
    List<Map<String, Object>> lines = new ArrayList<>();
    for (int i = chance.between(1, 3); i > 0; i--) {
      Map<String, Object> line = new LinkedHashMap<>();
      line.put("sku", "sku-" + chance.between(1000, 1999));
      line.put("quantity", chance.between(1, 4));
      line.put("price", BigDecimal.valueOf(chance.between(299, 19_999), 2));
      lines.add(line);
    }
    return lines;
  }

  private static BigDecimal total(List<Map<String, Object>> lines) {
    return lines.stream()
        .map(
            line ->
                ((BigDecimal) line.get("price"))
                    .multiply(BigDecimal.valueOf((Integer) line.get("quantity"))))
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String address(int customer) {
    return "customer-" + customer + "@example.org";
  }

  private ShopEvent after(
      Order order, ShopEvent cause, String type, String service, String topic, int low, int high) {
    return add(order, type, service, topic, cause.time + chance.latency(low, high)).causedBy(cause);
  }

  /** A further event of an order, as services outside the usual flow would add it. */
  ShopEvent add(Order order, String type, String service, String topic, long time) {
    ShopEvent event = new ShopEvent();
    event.id = chance.uuid(time);
    event.type = type;
    event.service = service;
    event.topic = topic;
    event.key = order.id;
    event.orderId = order.id;
    event.correlationId = order.correlationId;
    event.time = time;
    order.events.add(event);
    return event;
  }

  Chance chance() {
    return chance;
  }
}
