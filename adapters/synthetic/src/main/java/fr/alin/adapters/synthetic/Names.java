package fr.alin.adapters.synthetic;

import java.util.List;

/** Common names, put together by chance: whoever they seem to denote does not exist. */
final class Names {

  private Names() {}

  static final List<String> WOMEN =
      words(
          "Camille Léa Manon Chloé Inès Emma Sarah Julie Marie Laura Pauline Lucie Clara Mathilde Anaïs Marion"
              + " Océane Justine Charlotte Margaux Louise Alice Jade Lina Zoé Élise Émilie Amandine Aurélie Céline"
              + " Nadia Samira Fatou Aïcha Yasmine Amina Leïla Mariam Awa Khadija Sofia Elena Ana Carla Giulia Rosa"
              + " Hélène Isabelle Nathalie Sandrine Véronique Sylvie Catherine Delphine Stéphanie Virginie Karine"
              + " Sophie Valérie Corinne Mélanie Laetitia Noémie Agathe Jeanne Rose Maëlle Solène Gwenaëlle Rozenn"
              + " Capucine Éva Thi-Mai Linh Mei Priya Anjali Ewa Magdalena Oksana Irina");

  static final List<String> MEN =
      words(
          "Lucas Hugo Thomas Antoine Nicolas Alexandre Maxime Julien Quentin Kevin Romain Florian Clément Paul"
              + " Louis Arthur Jules Gabriel Raphaël Nathan Théo Mathis Enzo Baptiste Simon Valentin Adrien Benjamin"
              + " Guillaume Vincent Mehdi Karim Mamadou Ousmane Youssef Amine Rachid Samir Ibrahima Moussa Bilal Omar"
              + " David Christophe Laurent Stéphane Frédéric Pascal Philippe Thierry Sébastien Olivier Jérôme Cédric"
              + " Fabrice Mathieu Damien Grégory Loïc Yann Erwan Gaël Malo Tristan Martin Victor Léon Augustin Marc"
              + " João Miguel Diego Luca Marco Piotr Andrei Dragan Minh Wei Arjun Rahul");

  static final List<String> FAMILIES =
      words(
          "Martin Bernard Thomas Petit Robert Richard Durand Dubois Moreau Laurent Simon Michel Lefebvre Leroy Roux"
              + " David Bertrand Morel Fournier Girard Bonnet Dupont Lambert Fontaine Rousseau Vincent Muller Lefèvre"
              + " Faure André Mercier Blanc Guérin Boyer Garnier Chevalier François Legrand Gauthier Garcia Perrin"
              + " Robin Clément Morin Nicolas Henry Roussel Mathieu Gautier Masson Marchand Duval Denis Dumont Marie"
              + " Lemaire Noël Meyer Dufour Meunier Brun Blanchard Giraud Joly Rivière Lucas Brunet Gaillard Barbier"
              + " Arnaud Martinez Gérard Roche Renard Schmitt Roy Leroux Colin Vidal Caron Picard Roger Fabre Aubert"
              + " Lemoine Renaud Dumas Lacroix Olivier Philippe Bourgeois Pierre Benoît Rey Leclercq Payet Rolland"
              + " Guillaume Lecomte Lopez Jean Dupuy Guillot Hubert Berger Carpentier Sanchez Dupuis Moulin Louis"
              + " Deschamps Huet Vasseur Perez Boucher Fleury Royer Klein Jacquet Adam Paris Poirier Marty Aubry Guyot"
              + " Carré Charles Renault Charpentier Ménard Maillard Baron Bertin Bailly Hervé Schneider Fernandez Le-Gall"
              + " Collet Léger Bouvier Julien Prévost Millet Perrot Daniel Cousin Germain Breton Besson Langlois Rémy"
              + " Diallo Traoré Konaté Cissé Ndiaye Benali Haddad Mansouri Belkacem Cherif Nguyen Tran Pham Silva"
              + " Ferreira Pereira Costa Rodrigues Kowalski Nowak Popescu Ivanov Yilmaz Demir Kaya Chen Wang Singh Kumar");

  /** Streets that no town has: chosen for that. */
  static final List<String> WAYS = words("rue allée avenue impasse place sentier cours passage");

  static final List<String> STREETS =
      List.of(
          "des Lucioles-Bleues",
          "du Moulin-Vert",
          "des Trois-Cerisiers",
          "de la Lampe-d’Argent",
          "du Vieux-Métier",
          "des Sept-Vents",
          "de la Grande-Ourse",
          "du Hamac",
          "des Tisserandes-du-Soir",
          "de la Petite-Marée",
          "du Merle-Blanc",
          "des Quatre-Saisons-Neuves",
          "du Cadran-d’Été",
          "des Amandes-Douces",
          "de l’Écluse-Haute",
          "du Fil-de-Soie",
          "des Cerfs-Volants",
          "de la Pierre-qui-Chante",
          "du Jardin-Suspendu",
          "des Bateliers-du-Ciel",
          "de l’Encre-Bleue",
          "du Grand-Tilleul-Rond",
          "des Faïences",
          "de la Clé-d’Ut",
          "du Pain-Doré",
          "des Horloges-Lentes",
          "de la Source-Claire-Voie",
          "du Chat-qui-Pêche-à-la-Ligne",
          "des Pommes-Reinettes",
          "de l’Aube-Rose",
          "du Lavoir-Neuf",
          "des Roseaux-Pensifs");

  /** Occupations, the masculine before the feminine where they differ. */
  private static final List<String> OCCUPATIONS =
      List.of(
          "Employé de commerce|Employée de commerce",
          "Aide-soignant|Aide-soignante",
          "Conducteur de bus|Conductrice de bus",
          "Technicien de maintenance|Technicienne de maintenance",
          "Comptable",
          "Agent de propreté|Agente de propreté",
          "Cuisinier|Cuisinière",
          "Serveur|Serveuse",
          "Magasinier|Magasinière",
          "Assistant administratif|Assistante administrative",
          "Infirmier|Infirmière",
          "Développeur|Développeuse",
          "Chargé de clientèle|Chargée de clientèle",
          "Électricien|Électricienne",
          "Plombier|Plombière",
          "Agent de sécurité|Agente de sécurité",
          "Éducateur|Éducatrice",
          "Préparateur de commandes|Préparatrice de commandes",
          "Chef d’équipe|Cheffe d’équipe",
          "Boulanger|Boulangère",
          "Vendeur|Vendeuse",
          "Opérateur de production|Opératrice de production",
          "Soudeur|Soudeuse",
          "Chargé de projet|Chargée de projet",
          "Hôte d’accueil|Hôtesse d’accueil",
          "Agent logistique|Agente logistique",
          "Laborantin|Laborantine",
          "Mécanicien|Mécanicienne");

  static String occupation(boolean feminine, Dice dice) {
    var forms = dice.pick(OCCUPATIONS).split("\\|", -1);
    return feminine ? forms[forms.length - 1] : forms[0];
  }

  private static List<String> words(String text) {
    return List.of(text.split(" "));
  }
}
