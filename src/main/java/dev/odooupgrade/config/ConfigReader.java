package dev.odooupgrade.config;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.odooupgrade.domain.Trouble;
import dev.odooupgrade.domain.TroubleKind;
import dev.odooupgrade.text.Nearest;
import dev.odooupgrade.text.SafeText;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Understands the text of a config file, whatever stands there: what is wrong is kept with what it
 * hinders, and never thrown.
 */
record ConfigReader(Path path) {
  private static final TomlMapper TOML = TomlMapper.builder().build();
  private static final String CUSTOMERS = "customers";
  private static final List<String> OF_A_CUSTOMER = List.of("contract", "email", "notes");

  /** {@code notes} are what is wrong with the file itself. */
  Config read(String text, List<String> notes) {
    JsonNode tree;
    try {
      tree = TOML.readTree(text);
    } catch (JsonProcessingException notToml) {
      return broken(TroubleKind.BAD_ARGUMENT, "cannot be understood: " + words(notToml));
    } catch (RuntimeException foreign) {
      return broken(TroubleKind.BAD_ARGUMENT, "cannot be understood: it is not TOML");
    }
    Map<Setting, Settings.Found> values = new EnumMap<>(Setting.class);
    Map<Setting, Trouble> faults = new EnumMap<>(Setting.class);
    List<String> all = new ArrayList<>(notes);
    List<Customer> customers = new ArrayList<>();
    KeyLines lines = new KeyLines(text);
    for (Map.Entry<String, JsonNode> field : tree.properties()) {
      String key = field.getKey();
      String place = place(lines, key);
      Optional<Setting> setting = Setting.ofKey(key);
      if (setting.isPresent() && field.getValue().isValueNode()) {
        values.put(
            setting.get(),
            new Settings.Found(field.getValue().asText(), place, OptionalInt.of(lines.of(key))));
      } else if (setting.isPresent()) {
        String example = "it is one value, such as " + key + " = \"...\"";
        faults.put(setting.get(), trouble(TroubleKind.BAD_ARGUMENT, place + ": " + example));
      } else if (key.equals(CUSTOMERS) && field.getValue().isObject()) {
        readCustomers(field.getValue(), lines, customers, all);
      } else if (key.equals(CUSTOMERS)) {
        all.add(place + ": write a table for each customer, such as [customers.\"Acme\"]");
      } else {
        List<String> known = new ArrayList<>(Setting.keys());
        known.add(CUSTOMERS);
        all.add(place + ": there is no such setting" + Nearest.hintOrStop(key, known));
      }
    }
    return new Config(
        Optional.of(path), true, values, faults, new Customers(customers), all, Optional.empty());
  }

  private void readCustomers(
      JsonNode table, KeyLines lines, List<Customer> customers, List<String> notes) {
    for (Map.Entry<String, JsonNode> entry : table.properties()) {
      String name = entry.getKey();
      JsonNode customer = entry.getValue();
      if (name.isBlank() || !customer.isObject()) {
        notes.add(
            place(lines, CUSTOMERS, name)
                + ": write a table for each customer, such as [customers.\"Acme\"]");
        continue;
      }
      for (Map.Entry<String, JsonNode> field : customer.properties()) {
        String key = field.getKey();
        if (!OF_A_CUSTOMER.contains(key)) {
          notes.add(
              place(lines, CUSTOMERS, name, key)
                  + ": a customer has no such field"
                  + Nearest.hintOrStop(key, OF_A_CUSTOMER));
        } else if (!field.getValue().isValueNode()) {
          notes.add(place(lines, CUSTOMERS, name, key) + ": it is one text.");
        }
      }
      customers.add(
          new Customer(
              name.strip(),
              customer.path("contract").asText().strip(),
              customer.path("email").asText().strip(),
              customer.path("notes").asText().strip()));
    }
  }

  Config broken(TroubleKind kind, String why) {
    return Config.broken(path, trouble(kind, "The config file " + path + " " + why));
  }

  private Trouble trouble(TroubleKind kind, String happened) {
    return new Trouble(
        kind,
        SafeText.clean(happened) + ".",
        "Nothing was sent, and saved upgrades are not affected.",
        "Fix the file, or give the option instead. To see what holds: odoo-upgrade config");
  }

  private String place(KeyLines lines, String... key) {
    return SafeText.clean(path + ", line " + lines.of(key) + ": " + String.join(".", key));
  }

  private static String words(JsonProcessingException notToml) {
    JsonLocation where = notToml.getLocation();
    String what = notToml.getOriginalMessage().lines().findFirst().orElse("it is not TOML");
    return where == null
        ? what
        : "line %d, column %d: %s".formatted(where.getLineNr(), where.getColumnNr(), what);
  }
}
