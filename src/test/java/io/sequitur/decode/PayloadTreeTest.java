package io.sequitur.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.PayloadNode;
import io.sequitur.model.PayloadNode.Kind;
import org.junit.jupiter.api.Test;

class PayloadTreeTest {
  private static PayloadNode tree(String text) {
    return PayloadTree.of(text.getBytes(UTF_8));
  }

  private static String print(PayloadNode node) {
    StringBuilder text = new StringBuilder(node.name() + ":" + node.kind() + "=" + node.text());
    if (!node.children().isEmpty()) {
      text.append('{');
      node.children().forEach(child -> text.append(print(child)).append(';'));
      text.append('}');
    }
    return text.toString();
  }

  @Test
  void everyKindOfValueIsANodeInItsOrder() {
    assertThat(print(tree("{\"b\":[1.50,\"x\",null],\"a\":true,\"e\":{}}")))
        .isEqualTo(
            ":OBJECT=3 members{b:ARRAY=3 elements{[0]:NUMBER=1.50;[1]:STRING=x;[2]:NULL=null;};"
                + "a:BOOLEAN=true;e:OBJECT=0 members;}");
    assertThat(print(tree("7"))).isEqualTo(":NUMBER=7");
  }

  @Test
  void jsonTextInsideTextIsExpanded() {
    assertThat(print(tree("{\"p\":\"{\\\"a\\\":[1]}\",\"q\":\"{no json\"}")))
        .isEqualTo(
            ":OBJECT=2 members{p:STRING={\"a\":[1]}{a:ARRAY=1 element{[0]:NUMBER=1;};};"
                + "q:STRING={no json;}");
    assertThat(print(tree("\"[true]\""))).isEqualTo(":STRING=[true]{[0]:BOOLEAN=true;}");
  }

  @Test
  void textBytesAndNothingAreTold() {
    assertThat(print(tree("plain text"))).isEqualTo(":BINARY=plain text");
    assertThat(print(tree("{\"a\":1} x"))).isEqualTo(":BINARY={\"a\":1} x");
    assertThat(print(tree(""))).isEqualTo(":BINARY=");
    assertThat(print(PayloadTree.of(new byte[] {0, 1, (byte) 0xfe}))).isEqualTo(":BINARY=00 01 fe");
    assertThat(PayloadTree.of(new byte[5000]).text()).endsWith("00 … 904 more bytes");
    assertThat(PayloadTree.of(null).kind()).isEqualTo(Kind.ABSENT);
  }

  @Test
  void whatIsTooMuchIsCounted() {
    PayloadNode wide = tree("[[" + "1,".repeat(99_999) + "1],2,3]");

    PayloadNode inner = wide.children().getFirst();
    assertThat(inner.text()).isEqualTo("100,000 elements");
    assertThat(inner.children().getLast().kind()).isEqualTo(Kind.LEFT_OUT);
    assertThat(inner.children().getLast().text()).isEqualTo("80,002 more elements");
    assertThat(wide.children().getLast().text()).isEqualTo("2 more elements");
  }

  @Test
  void whatNestsTooDeepIsLeftOutWithoutACrash() {
    PayloadNode node = tree("{\"d\":" + "[".repeat(100_000) + "]".repeat(100_000) + ",\"e\":1}");

    assertThat(node.children()).hasSize(2);
    for (node = node.children().getFirst(); !node.children().isEmpty(); ) {
      node = node.children().getFirst();
    }
    assertThat(node.text()).isEqualTo("nested deeper than 500 levels");
  }

  @Test
  void longTextIsCut() {
    PayloadNode node = tree("\"" + "x".repeat(PayloadTree.MAX_TEXT + 1) + "\"");

    assertThat(node.text()).endsWith("xx … 1 more character");
  }
}
