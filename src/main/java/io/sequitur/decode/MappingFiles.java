package io.sequitur.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.sequitur.model.MappingField;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * Mapping files: a {@link Mapping} as a small JSON text.
 *
 * <pre>{@code
 * {
 *   "name": "shop",
 *   "fields": {
 *     "eventId": "header:event-id",
 *     "correlationId": ["header:X-Flow-ID", "value:meta.flow"],
 *     "eventType": "header:__TypeId__ | shortType",
 *     "businessKey": "value:shop + value:orderNumber"
 *   },
 *   "aliases": "value:correlationId"
 * }
 * }</pre>
 *
 * <p>The names of fields are those of {@link MappingField#id()}; each has one lookup ({@link
 * Lookup#text()}) or a list of them, the first that yields wins. The name may be left out, and so
 * may the aliases: further ids under which effects may name an event as their cause.
 */
public final class MappingFiles {
  /** Longest file that is read, in bytes. */
  static final int MAX_SIZE = 1 << 20;

  private MappingFiles() {}

  /**
   * Reads a mapping file.
   *
   * @throws MappingException where there is no such file or something is wrong in it; names the
   *     file, the line and the field
   */
  public static Mapping read(Path file) throws MappingException {
    byte[] json;
    try (InputStream in = Files.newInputStream(file)) {
      json = in.readNBytes(MAX_SIZE + 1);
    } catch (NoSuchFileException missing) {
      throw new MappingException("There is no mapping file " + file + ".");
    } catch (AccessDeniedException denied) {
      throw new MappingException("The mapping file " + file + " may not be read by this user.");
    } catch (IOException unreadable) {
      throw new MappingException(
          Files.isDirectory(file)
              ? file + " is a folder; name a mapping file."
              : "The mapping file " + file + " cannot be read: " + unreadable.getMessage() + ".");
    }
    Path last = file.getFileName();
    return parse(last == null ? file.toString() : last.toString(), json);
  }

  /**
   * Reads the text of a mapping file.
   *
   * @param fileName for messages, and for the mapping's name where the text has none
   * @param json UTF-8
   * @throws MappingException where something is wrong in it; names the line and the field
   */
  public static Mapping parse(String fileName, byte[] json) throws MappingException {
    if (json.length > MAX_SIZE) {
      throw new MappingException(
          fileName + " is longer than 1 MiB, so it is no mapping file; did you mean the log?");
    }
    return new MappingParser(fileName).parse(json);
  }

  /** The text of a mapping file that reads as this mapping. */
  public static String text(Mapping mapping) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter());
      json.writeStartObject();
      json.writeStringField("name", mapping.name());
      json.writeObjectFieldStart("fields");
      for (MappingField field : MappingField.values()) {
        write(json, field.id(), mapping.lookups(field));
      }
      json.writeEndObject();
      write(json, "aliases", mapping.aliases());
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new IllegalStateException("writing to memory failed", impossible);
    }
    return text.append('\n').toString();
  }

  private static void write(JsonGenerator json, String name, List<Lookup> lookups)
      throws IOException {
    if (lookups.isEmpty()) {
      return;
    }
    json.writeArrayFieldStart(name);
    for (Lookup lookup : lookups) {
      json.writeString(lookup.text());
    }
    json.writeEndArray();
  }

  /**
   * Writes a mapping file; an existing one is replaced at once or not at all.
   *
   * @throws IOException if it cannot be written
   */
  public static void write(Mapping mapping, Path file) throws IOException {
    Path absolute = file.toAbsolutePath();
    Path unfinished = absolute.resolveSibling(absolute.getFileName() + ".tmp");
    try {
      Files.writeString(unfinished, text(mapping));
      Files.move(unfinished, absolute, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }
}
