package io.sequitur.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.sequitur.ui.shell.Settings.Brightness;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.WeakChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.Scene;

/** Dark or light, following the system unless the user chose; and how large text is. */
public final class Appearance {
  private static final int BASE_SIZE = 13;
  private static final int SMALL_ICON = 12;
  private static final int ICON = 15;
  private static final int LARGE_ICON = 20;

  /** Icons are sized in pixels only: an em is their own size. */
  private static final String SIZES =
      """
      .root { -fx-font-size: {13}; }
      .ikonli-font-icon { -fx-icon-size: {15}; }
      .badge > .ikonli-font-icon, .severity-toggle > .ikonli-font-icon { -fx-icon-size: {12}; }
      .nav-rail > .toggle-button > .ikonli-font-icon { -fx-icon-size: {20}; }
      """;

  private static final double STEP = 1.1;
  private static final double SMALLEST = 0.7;
  private static final double LARGEST = 2.5;
  private static final String SCALE = "scale";
  private static final PseudoClass DARK = PseudoClass.getPseudoClass("dark");

  private final Scene scene;
  private final Workspace workspace;
  private final Settings settings;

  /** Held here and weakly by the system's preferences, which outlive every window. */
  private final ChangeListener<ColorScheme> systemListener = (p, old, now) -> followSystem();

  private String sizeSheet = "";

  /** Styles a scene from now on. */
  public Appearance(Scene scene, Workspace workspace, Settings settings) {
    this.scene = scene;
    this.workspace = workspace;
    this.settings = settings;
    scene.getStylesheets().add(sheet("/io/sequitur/ui/theme.css"));
    workspace.darkProperty().addListener((p, old, now) -> applyBrightness());
    workspace.scaleProperty().addListener((p, old, now) -> applyScale());
    Platform.getPreferences()
        .colorSchemeProperty()
        .addListener(new WeakChangeListener<>(systemListener));
    workspace.scaleProperty().set(initialScale());
    workspace.darkProperty().set(isDark());
    applyBrightness();
    applyScale();
  }

  private static String sheet(String name) {
    return Appearance.class.getResource(name).toExternalForm();
  }

  private double initialScale() {
    Double given = Double.valueOf(System.getProperty("sequitur.scale", "NaN"));
    return bounded(given.isNaN() ? settings.number(SCALE).orElse(1) : given);
  }

  private boolean isDark() {
    return switch (settings.brightness()) {
      case DARK -> true;
      case LIGHT -> false;
      case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
    };
  }

  private void followSystem() {
    workspace.darkProperty().set(isDark());
  }

  /** Chooses, or follows the system again. */
  public void choose(Brightness brightness) {
    settings.setBrightness(brightness);
    followSystem();
  }

  /** From dark to light or back. */
  public void toggle() {
    choose(workspace.darkProperty().get() ? Brightness.LIGHT : Brightness.DARK);
  }

  /** Text one step larger. */
  public void larger() {
    setScale(workspace.scaleProperty().get() * STEP);
  }

  /** Text one step smaller. */
  public void smaller() {
    setScale(workspace.scaleProperty().get() / STEP);
  }

  /** Text as large as at first. */
  public void normalSize() {
    setScale(1);
  }

  private void setScale(double scale) {
    workspace.scaleProperty().set(bounded(scale));
    settings.setNumber(SCALE, workspace.scaleProperty().get());
  }

  private static double bounded(double scale) {
    return Math.clamp(Math.round(scale * 100) / 100.0, SMALLEST, LARGEST);
  }

  private void applyBrightness() {
    boolean dark = workspace.darkProperty().get();
    Application.setUserAgentStylesheet(
        dark
            ? new PrimerDark().getUserAgentStylesheet()
            : new PrimerLight().getUserAgentStylesheet());
    scene.getRoot().pseudoClassStateChanged(DARK, dark);
    scene.setFill(workspace.themeProperty().get().background());
  }

  /** As a style sheet, not on the root: tooltips and menus have roots of their own. */
  private void applyScale() {
    String css = SIZES;
    for (int size : List.of(BASE_SIZE, SMALL_ICON, ICON, LARGE_ICON)) {
      double scaled = size * workspace.scaleProperty().get();
      css = css.replace("{" + size + "}", String.format(Locale.ROOT, "%.2fpx", scaled));
    }
    String next =
        "data:text/css;base64,"
            + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    scene.getStylesheets().remove(sizeSheet);
    scene.getStylesheets().add(next);
    sizeSheet = next;
  }
}
