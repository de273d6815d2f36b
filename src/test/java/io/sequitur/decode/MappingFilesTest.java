package io.sequitur.decode;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.sequitur.model.MappingField;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MappingFilesTest {
  @TempDir Path folder;

  private static Mapping parse(String json) throws MappingException {
    return MappingFiles.parse("shop.json", json.getBytes(UTF_8));
  }

  @Test
  void aFileIsReadWithItsJoinsTransformsAndLists() throws Exception {
    Path file = folder.resolve("shop.json");
    Files.writeString(
        file,
        """
        {
          "fields": {
            "eventId": "header:event-id",
            "correlationId": ["header:X-Flow-ID", "value:meta.flow"],
            "eventType": "header:__TypeId__ | shortType",
            "time": ["value:at", "timestamp"],
            "businessKey": "value:shop + value:/order.number"
          },
          "aliases": "value:correlationId"
        }
        """);

    Mapping mapping = MappingFiles.read(file);

    assertThat(mapping.name()).isEqualTo("shop");
    assertThat(mapping.text(MappingField.CORRELATION_ID))
        .isEqualTo("header:X-Flow-ID, value:meta.flow");
    assertThat(mapping.lookups(MappingField.EVENT_TYPE))
        .containsExactly(new Lookup(new Place.HeaderPlace("__TypeId__"), Transform.SHORT_TYPE));
    assertThat(mapping.lookups(MappingField.BUSINESS_KEY))
        .containsExactly(
            Lookup.of(
                new Place.JoinPlace(
                    List.of(
                        Lookup.of(new Place.ValuePlace(List.of("shop"))),
                        Lookup.of(new Place.ValuePlace(List.of("order.number")))))));
    assertThat(mapping.aliases()).hasSize(1);
    assertThat(mapping.lookups(MappingField.SERVICE)).isEmpty();
  }

  @Test
  void whatIsWrittenIsReadAgainAsTheSameMapping() throws Exception {
    Mapping mapping =
        new Mapping(
            "odd \"name\"",
            Map.of(
                MappingField.EVENT_ID,
                List.of(
                    Lookup.of(new Place.HeaderPlace("a+b | 100%")),
                    Lookup.of(new Place.ValuePlace(List.of("a/b", "~", "c.d", "0")))),
                MappingField.CORRELATION_ID,
                List.of(Lookup.of(new Place.KeyPathPlace(List.of(" x ", "")))),
                MappingField.EVENT_TYPE,
                List.of(new Lookup(new Place.TopicPlace(), Transform.OUTBOX_TYPE)),
                MappingField.SERVICE,
                List.of(Lookup.of(new Place.ValuePlace(List.of()))),
                MappingField.BUSINESS_KEY,
                List.of(
                    Lookup.of(
                        new Place.JoinPlace(
                            List.of(
                                Lookup.of(new Place.KeyPlace()),
                                new Lookup(
                                    new Place.ValuePlace(List.of("+")),
                                    Transform.LAST_URI_PART)))))),
            List.of(Lookup.of(new Place.HeaderPlace("alias"))));
    Path file = folder.resolve("m.json");
    Files.writeString(file, "old");

    MappingFiles.write(mapping, file);

    assertThat(MappingFiles.read(file)).isEqualTo(mapping);
    assertThat(folder)
        .isDirectoryContaining("glob:**/m.json")
        .isDirectoryNotContaining("glob:**.tmp");
  }

  @Test
  void whatIsDetectedCanBeSavedAndReadAgain() throws Exception {
    Detection detection =
        ConventionDetector.detect(
            List.of(
                Decoded.wrapped(
                    "{\"a.b\":{\"eventId\":1}}",
                    "traceparent=00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01")));

    assertThat(parse(MappingFiles.text(detection.mapping()))).isEqualTo(detection.mapping());
    assertThat(detection.mapping().text(MappingField.CORRELATION_ID))
        .isEqualTo("header:traceparent | traceId");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      quoteCharacter = '`',
      value = {
        "[]; line 1: a mapping file is a JSON object",
        "{; line 1: this is not valid JSON",
        "{\"fields\":{}}; maps no field",
        "{}; maps no field",
        "{\"field\":{}}; line 1: 'field' is unknown",
        "{\"fields\":[]}; \"fields\" is an object",
        "{\"fields\":{\"evntId\":\"key\"}}; there is no field 'evntId', did you mean eventId?",
        "{\"fields\":{\"eventId\":7}}; a place of eventId is a text",
        "{\"fields\":{\"eventId\":[null]}}; a place of eventId is a text",
        "{\"fields\":{\"eventId\":\"hedaer:x\"}}; eventId: 'hedaer:x' is no place",
        "{\"fields\":{\"eventId\":\"header:\"}}; 'header:' needs the header's name",
        "{\"fields\":{\"eventId\":\"value:a..b\"}}; has an empty part",
        "{\"fields\":{\"eventId\":\"value:\"}}; the path after the colon is empty",
        "{\"fields\":{\"eventId\":\"topic:x\"}}; 'topic' takes nothing after it",
        "{\"fields\":{\"eventId\":\"key | upper\"}}; 'upper' is no transform",
        "{\"fields\":{\"eventId\":\"key +\"}}; '' is no place",
        "{\"fields\":{\"eventId\":\"timestamp\"}}; 'timestamp' is a place for the field time only",
        "{\"fields\":{\"time\":\"key\",\"time\":\"key\"}}; the field time is there twice",
        "{\"name\":\" \",\"fields\":{\"time\":\"key\"}}; the name is a text",
        "{\"fields\":{\"time\":\"key\"}} x; line 1",
        "{\"fields\":{\"time\":\"key\"}} {}; there is something after"
      })
  void eachMistakeIsOneSentenceWithFileAndLine(String json, String message) {
    assertThatThrownBy(() -> parse(json))
        .isInstanceOf(MappingException.class)
        .hasMessageStartingWith("shop.json")
        .hasMessageContaining(message)
        .hasMessageEndingWith(".")
        .hasMessageNotContaining("\n");
  }

  @Test
  void theLineIsThatOfTheMistake() {
    assertThatThrownBy(() -> parse("{\n \"fields\": {\n  \"eventId\": [\n   \"keys\"\n]}}"))
        .hasMessageStartingWith("shop.json, line 4: eventId: 'keys' is no place");
  }

  @Test
  void filesThatAreNoMappingFilesAreTold() {
    assertThatThrownBy(() -> MappingFiles.read(folder.resolve("none.json")))
        .hasMessageMatching("There is no mapping file .*none.json\\.");
    assertThatThrownBy(() -> MappingFiles.read(folder)).hasMessageContaining("is a folder");
    assertThatThrownBy(() -> MappingFiles.parse("big.json", new byte[MappingFiles.MAX_SIZE + 1]))
        .hasMessageContaining("longer than 1 MiB");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "header:ce_id",
        "value:meta.order.0",
        "value:/a.b/c~1d",
        "value",
        "key",
        "key:order.id",
        "topic",
        "timestamp",
        "header:NServiceBus.EnclosedMessageTypes | shortType",
        "value:shop + header:order | lastUrnPart + key"
      })
  void placesKeepTheirTextForm(String text) {
    assertThat(Lookup.parse(text).text()).isEqualTo(text);
  }
}
