package dev.odooupgrade.sandbox;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A request as JSON in a file, where it outlives the sandbox. */
final class RequestFile {
  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .addModule(new Jdk8Module())
          .addModule(new JavaTimeModule())
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
          .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
          .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .build();

  private RequestFile() {}

  static void write(Object stored, Path file) throws IOException {
    Files.writeString(file, MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(stored));
  }

  /**
   * Reads a record back.
   *
   * @throws IOException if the file is not one that {@link #write} has written; it names the file
   */
  static <T> T read(Path file, Class<T> type) throws IOException {
    try {
      return Optional.ofNullable(MAPPER.readValue(Files.readString(file), type))
          .orElseThrow(() -> new IOException("null instead of a record"));
    } catch (IOException damaged) {
      throw new IOException(
          "The sandbox cannot read the request in " + file + ": delete that file to continue.",
          damaged);
    }
  }
}
