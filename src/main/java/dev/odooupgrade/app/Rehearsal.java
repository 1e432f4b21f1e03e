package dev.odooupgrade.app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Touches what each start of the program needs, so that Java can keep those classes ready to use:
 * {@code lib/start-faster} runs it while Java records what is loaded. It opens no connection,
 * writes no file and prints nothing.
 */
public final class Rehearsal {
  private static final List<String> USUAL_ARGUMENTS = List.of("--version", "--help", "--no-such");

  private Rehearsal() {}

  /** Started by {@code lib/start-faster}. */
  public static void main(String... args) throws IOException, ClassNotFoundException {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    for (String argument : USUAL_ARGUMENTS) {
      new Main(nowhere, nowhere, InputStream.nullInputStream(), Map.of()).run(argument);
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1/")).build();
    nowhere.println(HttpClient.newHttpClient().version() + json() + request);
    loadAllOfTheProgram();
  }

  private static String json() throws JsonProcessingException {
    JsonMapper mapper = JsonMapper.builder().build();
    return mapper
        .writerWithDefaultPrettyPrinter()
        .writeValueAsString(mapper.readTree("{\"a\":[1]}"));
  }

  /** Loads, without running them, the program's own classes. */
  private static void loadAllOfTheProgram() throws IOException, ClassNotFoundException {
    String jar = System.getProperty("java.class.path");
    for (String name : namesIn(Path.of(jar))) {
      Class.forName(name, false, Rehearsal.class.getClassLoader());
    }
  }

  private static List<String> namesIn(Path jar) throws IOException {
    try (JarFile file = new JarFile(jar.toFile());
        Stream<String> names = file.stream().map(entry -> entry.getName())) {
      return names
          .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
          .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
          .toList();
    }
  }
}
