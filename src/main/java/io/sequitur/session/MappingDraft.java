package io.sequitur.session;

import io.sequitur.decode.Lookup;
import io.sequitur.decode.Mapping;
import io.sequitur.decode.MappingException;
import io.sequitur.decode.MappingFiles;
import io.sequitur.model.MappingField;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * A mapping as text that a user edits: per field its places in order, separated by commas. Each
 * edit makes a new draft, which may be wrong; only a valid one can be used or saved.
 */
public final class MappingDraft {
  /** The name that an edited mapping gets. */
  private static final String EDITED = "edited";

  private final Mapping base;
  private final Map<MappingField, String> edits;

  private MappingDraft(Mapping base, Map<MappingField, String> edits) {
    this.base = base;
    this.edits = edits;
  }

  /** The mapping that a preview was read with. */
  public static MappingDraft of(SourcePreview preview) {
    return new MappingDraft(preview.mapping(), new EnumMap<>(MappingField.class));
  }

  /**
   * Reads a mapping file.
   *
   * @throws IOException with one sentence that says what is wrong
   */
  public static MappingDraft load(Path file) throws IOException {
    try {
      return new MappingDraft(MappingFiles.read(file), new EnumMap<>(MappingField.class));
    } catch (MappingException e) {
      throw new IOException(e.getMessage(), e);
    }
  }

  /** The places of a field, empty where there are none. */
  public String places(MappingField field) {
    return edits.getOrDefault(field, base.text(field));
  }

  /** The same with other places for a field. */
  public MappingDraft with(MappingField field, String places) {
    Map<MappingField, String> next = new EnumMap<>(MappingField.class);
    next.putAll(edits);
    if (places.strip().equals(base.text(field))) {
      next.remove(field);
    } else {
      next.put(field, places.strip());
    }
    return new MappingDraft(base, next);
  }

  /** True if something differs from what it began with. */
  public boolean isEdited() {
    return !edits.isEmpty();
  }

  /** What is wrong with a field's places, one sentence; empty if nothing is. */
  public String problem(MappingField field) {
    try {
      lookups(field);
      return "";
    } catch (IllegalArgumentException wrong) {
      return wrong.getMessage();
    }
  }

  /** True if every field's places can be read. */
  public boolean isValid() {
    return Arrays.stream(MappingField.values()).allMatch(field -> problem(field).isEmpty());
  }

  private List<Lookup> lookups(MappingField field) {
    String text = edits.get(field);
    if (text == null) {
      return base.lookups(field);
    }
    return Arrays.stream(text.split(","))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .map(Lookup::parse)
        .toList();
  }

  private Mapping mapping() {
    Map<MappingField, List<Lookup>> fields = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      fields.put(field, lookups(field));
    }
    return new Mapping(isEdited() ? EDITED : base.name(), fields, base.aliases());
  }

  /** The request, to be read with this mapping. */
  public SourceRequest applyTo(SourceRequest request) {
    return new SourceRequest(
        request.path(), request.format(), null, mapping(), request.topic(), request.columns());
  }

  /**
   * Writes a mapping file, named after the file.
   *
   * @throws IOException if it cannot be written
   */
  public void save(Path file) throws IOException {
    Path last = file.getFileName();
    String name = last == null ? EDITED : last.toString().replaceFirst("\\.[^.]*$", "");
    Mapping mapping = mapping();
    Map<MappingField, List<Lookup>> fields = new EnumMap<>(MappingField.class);
    for (MappingField field : MappingField.values()) {
      fields.put(field, mapping.lookups(field));
    }
    MappingFiles.write(new Mapping(name, fields, mapping.aliases()), file);
  }
}
