-- Schema 3. What a row of the library shows of a text, beside the texts themselves: a list of thousands of
-- posts is then read without their bodies.
CREATE INDEX variant_for_list ON variant (post, locale, words_done, words_total, title, lead);
