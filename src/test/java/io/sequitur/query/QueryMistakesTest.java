package io.sequitur.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes are told in one sentence, with their place and the way out. */
class QueryMistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "a color:red|2|5|There is no field \"color\"; there are type, service,",
        "http://x|0|4|To search for text with \":\" in it, put it in quotes.",
        "type:|5|0|A value is missing, as in type:PaymentFailed.",
        "type: x|5|0|A value is missing",
        "duration >|10|0|A value is missing, as in duration > 2s.",
        "duration > 2|11|1|A unit is missing: write 2ms, 2s or the like.",
        "duration > fast|11|4|\"fast\" is not a length of time, such as 150ms",
        "records > many|10|4|\"many\" is not a number of records, such as 10.",
        "records > -1|10|2|is not a number of records",
        "has:luck|4|4|No finding is called \"luck\"; there are duplicate-record,",
        "severity:fatal|9|5|A severity is info, warning or error, not \"fatal\".",
        "type > 3|0|8|\">\" needs a number, which \"type\" is not; write type:PaymentFailed.",
        "a \"b|2|2|The quote is not closed",
        "type:\"b c|5|4|The quote is not closed",
        "a -|2|1|After \"-\" a word is missing.",
        "\"\"|0|2|After quotes a word is missing.",
        ":x|0|2|Before \":\" a field is missing: type,",
      })
  void areToldWithTheirPlace(String query, int position, int length, String sentence) {
    QueryException mistake = catchThrowableOfType(QueryException.class, () -> Query.parse(query));
    assertThat(mistake).as(query).isNotNull();
    assertThat(mistake.getMessage()).contains(sentence).endsWith(".");
    assertThat(mistake.position()).isEqualTo(position);
    assertThat(mistake.length()).isEqualTo(length);
  }

  @Test
  void anyTextIsAQueryOrAMistakeInsideIt() {
    Random random = new Random(5);
    String alphabet = "type:duration has-NOT \"\\<>=:  2s µ\t\u001b";
    for (int i = 0; i < 20_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int n = random.nextInt(20); n > 0; n--) {
        text.append(alphabet.charAt(random.nextInt(alphabet.length())));
      }
      QueryException mistake =
          catchThrowableOfType(QueryException.class, () -> Query.parse(text.toString()));
      if (mistake != null) {
        assertThat(mistake.position()).isBetween(0, text.length());
        assertThat(mistake.position() + mistake.length()).isBetween(0, text.length());
      }
    }
  }
}
