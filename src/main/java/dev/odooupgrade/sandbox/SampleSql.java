package dev.odooupgrade.sandbox;

import java.util.List;

/** The SQL of the sample dump, in the shape in which {@code pg_dump} 9.6 writes it. */
final class SampleSql {

  static final String HEAD =
      """
      --
      -- PostgreSQL database dump
      --

      -- Dumped from database version 9.6.24
      -- Dumped by pg_dump version 9.6.24

      SET statement_timeout = 0;
      SET lock_timeout = 0;
      SET client_encoding = 'UTF8';
      SET standard_conforming_strings = on;
      SET check_function_bodies = false;
      SET client_min_messages = warning;
      SET row_security = off;

      --
      -- Made by the sandbox of odoo-upgrade: it contains no real data
      --

      """;

  static final String MESSAGES =
      table(
          "mail_message",
          """
              id integer NOT NULL,
              subject character varying,
              body text
          """,
          "id, subject, body");

  static final String ATTACHMENTS =
      table(
          "ir_attachment",
          """
              id integer NOT NULL,
              name character varying NOT NULL,
              db_datas bytea
          """,
          "id, name, db_datas");

  static final String TAIL =
      """
      \\.


      --
      -- Name: ir_module_module_name_uniq; Type: CONSTRAINT; Schema: public; Owner: odoo
      --

      ALTER TABLE ONLY public.ir_module_module
          ADD CONSTRAINT ir_module_module_name_uniq UNIQUE (name);


      --
      -- PostgreSQL database dump complete
      --

      """;

  private static final List<String> MODULES =
      List.of("base", "web", "mail", "product", "account", "sale", "stock", "purchase", "crm");

  private SampleSql() {}

  /** The modules; {@code base} comes first and gives the version of Odoo. */
  static String modules() {
    StringBuilder sql =
        new StringBuilder(
            table(
                "ir_module_module",
                """
                    id integer NOT NULL,
                    name character varying(128) NOT NULL,
                    author character varying(128),
                    state character varying(16),
                    latest_version character varying(64)
                """,
                "id, name, author, state, latest_version"));
    for (int i = 0; i < MODULES.size(); i++) {
      String version = i == 0 ? "7.0.1.3" : "7.0.1.0";
      sql.append("%d\t%s\tOpenERP SA\tinstalled\t%s\n".formatted(i + 1, MODULES.get(i), version));
    }
    return sql.append("\\.\n\n\n").toString();
  }

  static String parameters() {
    return table(
            "ir_config_parameter",
            """
                id integer NOT NULL,
                key character varying(256) NOT NULL,
                value text NOT NULL
            """,
            "id, key, value")
        + "1\tdatabase.uuid\t5a4d0b0e-5eed-11e5-9d70-feff819cdc9f\n"
        + "2\tweb.base.url\thttp://localhost:8069\n"
        + "\\.\n\n\n";
  }

  static String partners(List<String> names) {
    StringBuilder sql =
        new StringBuilder(
            table(
                "res_partner",
                """
                    id integer NOT NULL,
                    name character varying(128) NOT NULL,
                    city character varying(128)
                """,
                "id, name, city"));
    for (int i = 0; i < names.size(); i++) {
      sql.append("%d\t%s\tMünchen\n".formatted(i + 1, names.get(i)));
    }
    return sql.append("\\.\n\n\n").toString();
  }

  private static String table(String name, String columns, String names) {
    return """
    --
    -- Name: %1$s; Type: TABLE; Schema: public; Owner: odoo
    --

    CREATE TABLE public.%1$s (
    %2$s);


    --
    -- Data for Name: %1$s; Type: TABLE DATA; Schema: public; Owner: odoo
    --

    COPY public.%1$s (%3$s) FROM stdin;
    """
        .formatted(name, columns, names);
  }
}
