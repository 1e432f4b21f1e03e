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

--
-- Name: ir_module_module; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.ir_module_module (
    id integer NOT NULL,
    name character varying(128) NOT NULL,
    author character varying(128),
    state character varying(16),
    latest_version character varying(64)
);


--
-- Data for Name: ir_module_module; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.ir_module_module (id, name, author, state, latest_version) FROM stdin;
1	base	OpenERP SA	installed	7.0.1.3
2	web	OpenERP SA	installed	7.0.1.0
3	mail	OpenERP SA	installed	7.0.1.0
4	product	OpenERP SA	installed	7.0.1.0
5	account	OpenERP SA	installed	7.0.1.0
6	sale	OpenERP SA	installed	7.0.1.0
7	stock	OpenERP SA	installed	7.0.1.0
8	purchase	OpenERP SA	installed	7.0.1.0
9	crm	OpenERP SA	installed	7.0.1.0
\.


--
-- Name: ir_config_parameter; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.ir_config_parameter (
    id integer NOT NULL,
    key character varying(256) NOT NULL,
    value text NOT NULL
);


--
-- Data for Name: ir_config_parameter; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.ir_config_parameter (id, key, value) FROM stdin;
1	database.uuid	5a4d0b0e-5eed-11e5-9d70-feff819cdc9f
2	web.base.url	http://localhost:8069
\.


--
-- Name: res_partner; Type: TABLE; Schema: public; Owner: odoo
--

CREATE TABLE public.res_partner (
    id integer NOT NULL,
    name character varying(128) NOT NULL,
    city character varying(128)
);


--
-- Data for Name: res_partner; Type: TABLE DATA; Schema: public; Owner: odoo
--

COPY public.res_partner (id, name, city) FROM stdin;
1	Zoë Lefèvre	München
2	Jürgen Groß	München
3	Łukasz Wiśniewski	München
4	Søren Ångström	München
5	Ελένη Παπαδοπούλου	München
6	山田 太郎	München
7	María-José Núñez	München
8	Élodie d'Août	München
\.


