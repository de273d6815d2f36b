package io.sequitur.decode;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransformTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '\'',
      value = {
        "shortType; 'Shop.OrderPlaced, Shop, Version=1.0.0.0'; OrderPlaced",
        "shortType; 'Shop.OrderPlaced, Shop;Shop.IEvent, Shop'; OrderPlaced",
        "shortType; com.shop.api.OrderPlaced; OrderPlaced",
        "shortType; com.shop.Orders$Placed; Placed",
        "shortType; Shop.Orders+Placed; Placed",
        "shortType; 'shop.orders.placed, Shop'; placed",
        "shortType; order.placed; order.placed",
        "shortType; OrderPlaced; OrderPlaced",
        "shortType; OrderPlaced.; OrderPlaced.",
        "shortType; 'Shop.Envelope`1[[Shop.OrderPlaced, Shop, V=1]], Shop'; Envelope<OrderPlaced>",
        "lastUrnPart; urn:message:Shop.Contracts:OrderPlaced; OrderPlaced",
        "lastUrnPart; 'urn:message:Shop:Envelope[[Shop:Order]]'; 'Envelope[[Shop:Order]]'",
        "lastUrnPart; '[\"urn:message:Shop:A\",\"urn:message:Shop:B\"]'; A",
        "lastUrnPart; Shop.OrderPlaced; OrderPlaced",
        "lastUriPart; rabbitmq://host/shop/orders?temporary=true; orders",
        "lastUriPart; loopback://localhost/; localhost",
        "lastUriPart; orders; orders",
        "outboxType; outbox.event.OrderPlaced; OrderPlaced",
        "outboxType; shop.outbox.event.order; order",
        "outboxType; orders;",
        "traceId; 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01;"
            + " 4bf92f3577b34da6a3ce929d0e0e4736",
        "spanId; 00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01; 00f067aa0ba902b7",
        "spanId; cc-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01-more; 00f067aa0ba902b7",
        "spanId; ff-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01;",
        "spanId; 00-4bf92f3577b34da6a3ce929d0e0e4736-0000000000000000-01;",
        "traceId; not a traceparent;",
        "httpDate; 'Wed, 10 Oct 2018 10:37:27 GMT'; 2018-10-10T10:37:27Z",
        "httpDate; 2018-10-10T10:37:27Z; 2018-10-10T10:37:27Z",
        "none; as it is; as it is"
      })
  void eachMakesOfTextWhatItSays(String transform, String text, String expected) {
    assertThat(Transform.byId(transform).apply(text)).isEqualTo(expected);
  }
}
