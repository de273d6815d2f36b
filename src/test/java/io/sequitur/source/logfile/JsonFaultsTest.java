package io.sequitur.source.logfile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFaultsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {"a":hello}  | not JSON: the word hello stands where a value should
          {"a" 1}      | not JSON: the character 1 is not expected where it stands
          {"a":"\\q"}   | not JSON: a backslash in a text is followed by what it may not be
          {"a":01}     | not JSON: a number is not written as one
          """)
  void theParsersMessageIsSaidInWords(String json, String words) {
    assertThat(JsonFaults.inWords(message(json))).isEqualTo(words);
  }

  private static String message(String json) {
    try {
      new ObjectMapper().readTree(json);
      throw new AssertionError(json + " was read");
    } catch (JsonProcessingException e) {
      return e.getOriginalMessage();
    }
  }
}
