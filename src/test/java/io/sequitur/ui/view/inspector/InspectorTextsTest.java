package io.sequitur.ui.view.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.sequitur.model.Header;
import io.sequitur.model.PayloadNode;
import io.sequitur.model.PayloadNode.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InspectorTextsTest {
  @ParameterizedTest
  @CsvSource({
    "o-7834, o-7834",
    "5f0c3c88-8d3c-4a6e-9c7b-0123456f9b1e, 5f0c…9b1e",
    "😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀😀, 😀😀😀😀…😀😀😀😀"
  })
  void longIdsAreShortened(String id, String shown) {
    assertThat(IdText.shorten(id)).isEqualTo(shown);
  }

  @Test
  void hexShowsOffsetBytesAndCharacters() {
    byte[] bytes = "{\"a\":1}\n\u00e9é".getBytes(StandardCharsets.UTF_8);
    BytesLines lines = BytesLines.hex(bytes, 8);

    assertThat(lines.size()).isEqualTo(2);
    assertThat(lines.line(0)).isEqualTo("000000  7b 22 61 22  3a 31 7d 0a  {\"a\":1}·");
    assertThat(lines.line(1)).isEqualTo("000008  c3 a9 c3 a9               ····");
  }

  @Test
  void longLinesOfTextAreBrokenAndNothingIsLost() {
    String text = "x".repeat(119) + "😀" + "y".repeat(300) + "\nend";
    BytesLines lines = BytesLines.text(text.getBytes(StandardCharsets.UTF_8));
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < lines.size(); i++) {
      all.append(lines.line(i));
    }

    assertThat(all.toString()).isEqualTo(text.replace("\n", ""));
    assertThat(lines.all()).isEqualTo(text);
    assertThat(lines.line(lines.size() - 1)).isEqualTo("end");
  }

  @Test
  void anEmptyValueHasNoLines() {
    assertThat(BytesLines.text(new byte[0]).size()).isZero();
    assertThat(BytesLines.hex(new byte[0], 16).size()).isZero();
  }

  @Test
  void payloadsAreCopiedAsJson() {
    PayloadNode leaf = new PayloadNode("note", Kind.STRING, "a \"quoted\"\nline", List.of());
    PayloadNode number = new PayloadNode("[0]", Kind.NUMBER, "1.50", List.of());
    PayloadNode array = new PayloadNode("list", Kind.ARRAY, "1 element", List.of(number));
    PayloadNode root = new PayloadNode("", Kind.OBJECT, "2 members", List.of(leaf, array));

    assertThat(PayloadText.json(leaf)).isEqualTo("a \"quoted\"\nline");
    assertThat(PayloadText.json(root))
        .isEqualTo(
            """
            {
              "note": "a \\"quoted\\"\\nline",
              "list": [
                1.50
              ]
            }\
            """);
  }

  @Test
  void headersThatAreNoTextAreShownAsHex() {
    assertThat(HeadersPane.text(Header.ofText("a", "é"))).isEqualTo("é");
    assertThat(HeadersPane.text(new Header("a", new byte[] {(byte) 0xff, 0x01})))
        .isEqualTo("0xff01");
    assertThat(HeadersPane.text(new Header("a", null))).isEqualTo("null");
  }

  @Test
  void theSearchLooksAtNamesAndAtValuesOfLeaves() {
    PayloadNode leaf = new PayloadNode("orderId", Kind.STRING, "o-7834", List.of());
    PayloadNode parent = new PayloadNode("data", Kind.OBJECT, "1 member", List.of(leaf));

    assertThat(PayloadPane.matches(leaf, "orderid")).isTrue();
    assertThat(PayloadPane.matches(leaf, "7834")).isTrue();
    assertThat(PayloadPane.matches(parent, "member")).isFalse();
  }
}
