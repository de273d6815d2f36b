package io.sequitur.ui.shell;

import java.util.Arrays;
import java.util.stream.Collectors;
import javafx.scene.control.SplitPane;

/** Remembers where the user put the dividers of a split pane. */
public final class SplitMemory {
  private static final double LEAST = 0.02;

  private final Settings settings;
  private final SplitPane pane;
  private String name = "";
  private double[] otherwise = {};
  private boolean restoring;

  private SplitMemory(Settings settings, SplitPane pane) {
    this.settings = settings;
    this.pane = pane;
  }

  /**
   * Puts the dividers where they were and follows them from now on.
   *
   * @param name tells this split pane from others in the settings
   * @param positions where the dividers are at first
   */
  public static SplitMemory follow(
      Settings settings, SplitPane pane, String name, double... positions) {
    SplitMemory memory = new SplitMemory(settings, pane);
    memory.use(name, positions);
    for (SplitPane.Divider divider : pane.getDividers()) {
      divider.positionProperty().addListener((p, old, now) -> memory.changed());
    }
    return memory;
  }

  /** The same dividers for another use, with a memory of its own. */
  public void use(String other, double... positions) {
    name = "split." + other;
    otherwise = positions;
    restore();
  }

  /** Puts the dividers where they belong, once more: the pane got its real size. */
  public void restore() {
    restoring = true;
    pane.setDividerPositions(remembered());
    restoring = false;
  }

  private double[] remembered() {
    String[] texts = settings.text(name, "").split(" ");
    if (texts.length != otherwise.length) {
      return otherwise;
    }
    try {
      double[] positions = Arrays.stream(texts).mapToDouble(Double::parseDouble).toArray();
      boolean sensible = Arrays.stream(positions).allMatch(p -> p >= LEAST && p <= 1 - LEAST);
      return sensible ? positions : otherwise;
    } catch (NumberFormatException damaged) {
      return otherwise;
    }
  }

  private void changed() {
    if (!restoring && pane.getScene() != null) {
      settings.setText(
          name,
          Arrays.stream(pane.getDividerPositions())
              .mapToObj(p -> String.valueOf(Math.round(p * 10_000) / 10_000.0))
              .collect(Collectors.joining(" ")));
    }
  }
}
