package io.sequitur.ui.shell;

import io.sequitur.export.ServicePalette;
import io.sequitur.model.Names;
import io.sequitur.model.PartitionTable.TopicPartition;
import io.sequitur.store.EventStore;
import javafx.scene.paint.Color;

/**
 * The colour of each service, the same in every view. Where no record names a service, topics take
 * the place of services. Immutable; {@link #with} makes the next one, in which what has a colour
 * keeps it.
 */
public final class ServiceColors {
  /** Knows no service. */
  public static final ServiceColors NONE =
      new ServiceColors(ServicePalette.EMPTY, null, new Color[0], new Color[0]);

  private final ServicePalette palette;
  private final Names names;
  private final Color[] dark;
  private final Color[] light;

  private ServiceColors(ServicePalette palette, Names names, Color[] dark, Color[] light) {
    this.palette = palette;
    this.names = names;
    this.dark = dark;
    this.light = light;
  }

  /** Colours for all services (or topics) that are known by now. */
  public ServiceColors with(Names names) {
    var services = names.services().names();
    var topics = names.partitions().all().stream().map(TopicPartition::topic).toList();
    ServicePalette next = palette.with(services.size() > 1 ? services : topics);
    Color[] nextDark = new Color[services.size()];
    Color[] nextLight = new Color[services.size()];
    for (int i = 0; i < nextDark.length; i++) {
      nextDark[i] = color(next.rgb(services.get(i), true));
      nextLight[i] = color(next.rgb(services.get(i), false));
    }
    return new ServiceColors(next, names, nextDark, nextLight);
  }

  /**
   * The colour of a service.
   *
   * @param service number in the session's names; 0 (none) is grey
   */
  public Color of(int service, boolean onDark) {
    Color[] known = onDark ? dark : light;
    return service < known.length ? known[service] : color(palette.rgb("", onDark));
  }

  /** The colour of a service or topic by its name. */
  public Color of(String name, boolean onDark) {
    return color(palette.rgb(name, onDark));
  }

  /** The colour of a record: its service's, or its topic's where no record names a service. */
  public Color ofRow(EventStore store, int row, boolean onDark) {
    int service = store.service(row);
    if (service != 0 || dark.length > 1 || names == null) {
      return of(service, onDark);
    }
    return of(names.partitions().get(store.partition(row)).topic(), onDark);
  }

  /** Which colour stands for which service, for pictures that are laid out without JavaFX. */
  public ServicePalette palette() {
    return palette;
  }

  private static Color color(int rgb) {
    return Color.rgb(rgb >> 16 & 0xff, rgb >> 8 & 0xff, rgb & 0xff);
  }
}
