package io.sequitur.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServicePaletteTest {
  private static final List<String> EIGHT = List.of("a", "b", "c", "d", "e", "f", "g", "h");

  /** Normal sight, protanopia, deuteranopia, tritanopia: Machado et al. 2009, severity 1.0. */
  private static final double[][][] SIGHTS = {
    {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}},
    {
      {0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}
    },
    {
      {0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}
    },
    {
      {1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}
    }
  };

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void eightServicesStayApartForColourBlindEyes(boolean dark) {
    ServicePalette palette = ServicePalette.EMPTY.with(EIGHT);
    for (double[][] sight : SIGHTS) {
      List<double[]> seen = new ArrayList<>();
      for (String name : EIGHT) {
        double[] colour = oklab(through(sight, linear(palette.rgb(name, dark))));
        assertThat(seen)
            .allSatisfy(other -> assertThat(distance(other, colour)).isGreaterThan(0.09));
        seen.add(colour);
      }
    }
  }

  @Test
  void whatHasAColourKeepsItWhenMoreComes() {
    ServicePalette first = ServicePalette.EMPTY.with(List.of("m", "k"));
    ServicePalette more = first.with(List.of("a", "k", "m", ""));
    assertThat(more.rgb("k", true)).isEqualTo(first.rgb("k", true));
    assertThat(more.rgb("m", true)).isEqualTo(first.rgb("m", true));
    assertThat(more.rgb("a", true)).isNotIn(more.rgb("k", true), more.rgb("m", true));
  }

  @Test
  void theOrderOfFirstSightDoesNotMatter() {
    ServicePalette one = ServicePalette.EMPTY.with(List.of("b", "a", "c"));
    ServicePalette other = ServicePalette.EMPTY.with(List.of("c", "b", "a"));
    assertThat(List.of("a", "b", "c"))
        .allSatisfy(n -> assertThat(one.rgb(n, false)).isEqualTo(other.rgb(n, false)));
  }

  private static double[] linear(int rgb) {
    double[] channels = new double[3];
    for (int i = 0; i < 3; i++) {
      double c = (rgb >> 16 - 8 * i & 0xff) / 255.0;
      channels[i] = c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
    return channels;
  }

  private static double[] through(double[][] matrix, double[] c) {
    double[] out = new double[3];
    for (int i = 0; i < 3; i++) {
      double sum = matrix[i][0] * c[0] + matrix[i][1] * c[1] + matrix[i][2] * c[2];
      out[i] = Math.clamp(sum, 0.0, 1.0);
    }
    return out;
  }

  private static double[] oklab(double[] c) {
    double l = Math.cbrt(0.4122214708 * c[0] + 0.5363325363 * c[1] + 0.0514459929 * c[2]);
    double m = Math.cbrt(0.2119034982 * c[0] + 0.6806995451 * c[1] + 0.1073969566 * c[2]);
    double s = Math.cbrt(0.0883024619 * c[0] + 0.2817188376 * c[1] + 0.6299787005 * c[2]);
    return new double[] {
      0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
      1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
      0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s
    };
  }

  private static double distance(double[] a, double[] b) {
    return Math.hypot(Math.hypot(a[0] - b[0], a[1] - b[1]), a[2] - b[2]);
  }
}
