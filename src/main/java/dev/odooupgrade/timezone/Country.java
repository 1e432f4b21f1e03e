package dev.odooupgrade.timezone;

import java.util.List;
import java.util.Map;

/**
 * A country as the tz database names it.
 *
 * @param code two letters, ISO 3166-1
 * @param name the English name in iso3166.tab, such as {@code Britain (UK)}
 */
public record Country(String code, String name) {
  /** What people type instead, where the table's own name would not be found by it. */
  private static final Map<String, List<String>> BY_NAMES =
      Map.ofEntries(
          Map.entry("AE", List.of("UAE", "Emirates")),
          Map.entry("CI", List.of("Ivory Coast")),
          Map.entry("CV", List.of("Cabo Verde")),
          Map.entry("CZ", List.of("Czechia")),
          Map.entry("DE", List.of("Deutschland")),
          Map.entry("GB", List.of("UK", "United Kingdom", "Great Britain", "England", "Scotland")),
          Map.entry("KP", List.of("North Korea")),
          Map.entry("KR", List.of("South Korea")),
          Map.entry("MK", List.of("Macedonia")),
          Map.entry("NL", List.of("Holland")),
          Map.entry("TL", List.of("Timor-Leste")),
          Map.entry("TR", List.of("Türkiye")),
          Map.entry("US", List.of("USA", "America")),
          Map.entry("VA", List.of("Holy See")));

  /** Other names people know this country by; often none. */
  public List<String> byNames() {
    return BY_NAMES.getOrDefault(code, List.of());
  }
}
