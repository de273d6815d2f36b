package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import io.sequitur.model.MappingField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Reads the JSON of one mapping file; every fault becomes one sentence with its line. */
final class MappingParser {
  private static final int MAX_LOOKUPS = 100;

  private final String fileName;
  private String name;
  private final Map<MappingField, List<Lookup>> fields = new EnumMap<>(MappingField.class);
  private List<Lookup> aliases = List.of();

  MappingParser(String fileName) {
    this.fileName = fileName;
    int dot = fileName.lastIndexOf('.');
    name = dot > 0 ? fileName.substring(0, dot) : fileName;
  }

  Mapping parse(byte[] json) throws MappingException {
    try (JsonParser parser = Json.parser(json)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw fault(parser, "a mapping file is a JSON object with the member \"fields\"");
      }
      members(parser);
      if (parser.nextToken() != null) {
        throw fault(parser, "there is something after the closing brace");
      }
    } catch (JsonProcessingException malformed) {
      throw new MappingException(
          "%s, line %d: this is not valid JSON: %s."
              .formatted(
                  fileName,
                  malformed.getLocation() == null ? 1 : malformed.getLocation().getLineNr(),
                  firstLine(malformed.getOriginalMessage())));
    } catch (IOException unreadable) {
      throw new MappingException(fileName + " cannot be read: " + unreadable.getMessage() + ".");
    }
    if (fields.isEmpty()) {
      throw new MappingException(
          fileName + " maps no field; \"fields\" needs one of " + fieldNames() + ".");
    }
    return new Mapping(name, fields, aliases);
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse("");
  }

  private void members(JsonParser p) throws IOException, MappingException {
    for (String member = p.nextFieldName(); member != null; member = p.nextFieldName()) {
      p.nextToken();
      switch (member) {
        case "name" -> name = text(p, "the name");
        case "fields" -> fields(p);
        case "aliases" -> aliases = lookups(p, "aliases");
        default ->
            throw fault(
                p, "'" + member + "' is unknown; there are \"name\", \"fields\" and \"aliases\"");
      }
    }
  }

  private void fields(JsonParser p) throws IOException, MappingException {
    if (p.currentToken() != JsonToken.START_OBJECT) {
      throw fault(p, "\"fields\" is an object of fields and their places");
    }
    for (String member = p.nextFieldName(); member != null; member = p.nextFieldName()) {
      MappingField field = field(p, member);
      p.nextToken();
      List<Lookup> lookups = lookups(p, member);
      if (fields.put(field, lookups) != null) {
        throw fault(p, "the field " + member + " is there twice");
      }
      if (field != MappingField.TIME && lookups.stream().anyMatch(MappingParser::isRecordTime)) {
        throw fault(p, member + ": 'timestamp' is a place for the field time only");
      }
    }
  }

  private static boolean isRecordTime(Lookup lookup) {
    return lookup.place() instanceof Place.RecordTimePlace
        || (lookup.place() instanceof Place.JoinPlace join
            && join.parts().stream().anyMatch(MappingParser::isRecordTime));
  }

  private MappingField field(JsonParser p, String name) throws MappingException {
    for (MappingField field : MappingField.values()) {
      if (field.id().equals(name)) {
        return field;
      }
    }
    List<String> close =
        Closest.to(name, Arrays.stream(MappingField.values()).map(MappingField::id).toList());
    throw fault(
        p,
        "there is no field '"
            + name
            + "'"
            + (close.isEmpty() ? "" : ", did you mean " + close.getFirst() + "?")
            + "; fields are "
            + fieldNames());
  }

  private static String fieldNames() {
    return String.join(", ", Arrays.stream(MappingField.values()).map(MappingField::id).toList());
  }

  private List<Lookup> lookups(JsonParser p, String field) throws IOException, MappingException {
    if (p.currentToken() != JsonToken.START_ARRAY) {
      return List.of(lookup(p, field));
    }
    List<Lookup> lookups = new ArrayList<>();
    while (p.nextToken() != JsonToken.END_ARRAY) {
      if (lookups.size() == MAX_LOOKUPS) {
        throw fault(p, field + " has more than " + MAX_LOOKUPS + " places");
      }
      lookups.add(lookup(p, field));
    }
    return lookups;
  }

  private Lookup lookup(JsonParser p, String field) throws IOException, MappingException {
    String text = text(p, "a place of " + field);
    try {
      return Lookup.parse(text);
    } catch (IllegalArgumentException wrong) {
      throw fault(p, field + ": " + wrong.getMessage());
    }
  }

  private String text(JsonParser p, String what) throws IOException, MappingException {
    if (p.currentToken() != JsonToken.VALUE_STRING || p.getText().isBlank()) {
      throw fault(p, what + " is a text in quotes, such as \"header:event-id\"");
    }
    return p.getText();
  }

  private MappingException fault(JsonParser p, String what) {
    int line = p.currentTokenLocation().getLineNr();
    return new MappingException("%s, line %d: %s.".formatted(fileName, line, what));
  }
}
