extension FurniturePhrase {
  /// English and French furniture, which stands on Arabic pages too. The first that matches decides.
  static let latin: [FurniturePhrase] = latinBoxes + latinLists + latinFrame

  /// Boxes between the paragraphs.
  private static let latinBoxes: [FurniturePhrase] = [
    FurniturePhrase(
      .advertisement,
      phrases: """
        Advertisement
        Advertisements
        Ad
        Ads
        Advertising
        Sponsored
        Sponsored content
        Story continues below advertisement
        Article continues after advertisement
        Publicité
        Annonce
        La suite après cette publicité
        Contenu sponsorisé
        """),
    FurniturePhrase(
      // The day of what a page announces is not that of the page.
      .sidebar, .start(maximumWordCount: 8),
      phrases: """
        Date de l'événement
        Event date
        """),
    FurniturePhrase(
      .share, .start(maximumWordCount: 5),
      phrases: """
        Copy URL
        URL Copied
        Copy link
        Link copied
        """),
    FurniturePhrase(
      .navigation, isWeak: true,
      phrases: """
        Logo
        Stories
        """),
    FurniturePhrase(
      .newsletter, .start(maximumWordCount: 20),
      phrases: """
        Subscribe to our
        Sign up for our
        Sign up to our
        Get our newsletter
        Enter your email
        Inscrivez-vous à
        Abonnez-vous à
        """),
    FurniturePhrase(
      .newsletter,
      phrases: """
        Subscribe
        Subscribe now
        Newsletter
        S'abonner
        Je m'abonne
        Votre adresse e-mail
        """),
    FurniturePhrase(
      .followUs, .start(maximumWordCount: 15),
      phrases: """
        Follow us
        Join us on
        Download our app
        Get the app
        Suivez-nous
        Téléchargez notre application
        """),
    FurniturePhrase(
      .player, .start(maximumWordCount: 6),
      phrases: """
        Video Player is loading
        Play Video
        Listen to this article
        Watch the video
        Écouter cet article
        Regarder la vidéo
        """),
    FurniturePhrase(
      .caption, .label(maximumWordCount: 30),
      phrases: """
        Photo
        Image
        Credit
        File photo
        Crédit photo
        Photo d'illustration
        """),
    FurniturePhrase(
      .caption, .anywhere(maximumWordCount: 12), isWeak: true,
      phrases: """
        Getty Images
        Shutterstock
        """),
    FurniturePhrase(
      .counter, .anywhere(maximumWordCount: 4),
      phrases: """
        min read
        minutes read
        minute read
        reading time
        temps de lecture
        min de lecture
        """),
  ]

  /// Headings and links of what follows the article.
  private static let latinLists: [FurniturePhrase] = [
    FurniturePhrase(
      .relatedHeading,
      phrases: """
        Read also
        Also read
        See also
        Related
        Related articles
        Related stories
        Related news
        Related topics
        More on this story
        More from this section
        You may also like
        You might also like
        Most read
        Most viewed
        Most popular
        Trending
        Trending now
        Trending Plus
        Related posts
        Similar posts
        Latest news
        Recommended
        Recommended for you
        À lire aussi
        Lire aussi
        À voir aussi
        Sur le même sujet
        Articles liés
        Les plus lus
        Dernières nouvelles
        """),
    FurniturePhrase(
      .relatedLink, .label(maximumWordCount: 30),
      phrases: """
        Read also
        Also read
        Read more
        See also
        Related
        À lire aussi
        Lire aussi
        À voir aussi
        """),
    FurniturePhrase(
      .comments, .start(maximumWordCount: 8),
      phrases: """
        Leave a comment
        Add a comment
        Post a comment
        Write a comment
        Leave a reply
        Cancel reply
        Facebook comments
        No comments
        Join the conversation
        Laisser un commentaire
        Ajouter un commentaire
        """),
    FurniturePhrase(
      .comments, isWeak: true,
      phrases: """
        Comments
        Comment
        Reply
        Report
        Commentaires
        """),
    FurniturePhrase(
      .tags,
      phrases: """
        Tags
        Keywords
        Topics
        Mots-clés
        """),
    FurniturePhrase(
      .tags, .label(maximumWordCount: 30),
      phrases: """
        Tags
        Keywords
        Topics
        Mots-clés
        """),
    FurniturePhrase(
      .readMore,
      phrases: """
        Read more
        Show more
        Load more
        See more
        Continue reading
        Lire la suite
        Voir plus
        En savoir plus
        """),
  ]

  /// What frames every page of a site.
  private static let latinFrame: [FurniturePhrase] = [
    FurniturePhrase(
      .copyright, .anywhere(maximumWordCount: 40),
      phrases: """
        All rights reserved
        Tous droits réservés
        """),
    FurniturePhrase(
      .consent, .start(maximumWordCount: 40),
      phrases: """
        We use cookies
        This site uses cookies
        This website uses cookies
        Accept all cookies
        Accept cookies
        Nous utilisons des cookies
        Ce site utilise des cookies
        """),
    FurniturePhrase(
      .navigation, isWeak: true,
      phrases: """
        Home
        Menu
        Search
        Login
        Log in
        Sign in
        Register
        About us
        Contact us
        Privacy policy
        Terms of use
        Terms of service
        Terms and conditions
        Cookie policy
        Sitemap
        RSS
        Skip to content
        Skip to main content
        No Result
        View All Result
        Back to top
        Next
        Previous
        Next article
        Previous article
        Live
        Accueil
        Rechercher
        Connexion
        Se connecter
        Mentions légales
        Contactez-nous
        Politique de confidentialité
        Aller au contenu
        """),
    FurniturePhrase(
      .fontSize, .start(maximumWordCount: 4),
      phrases: """
        Font size
        Text size
        Taille du texte
        """),
    FurniturePhrase(
      .share, .start(maximumWordCount: 6),
      phrases: """
        Share this
        Share on
        Share via
        Partager sur
        Partager cet article
        """),
    FurniturePhrase(
      .share,
      phrases: """
        Share
        Shares
        Print
        Print this page
        Save article
        Copy link
        Copy URL
        Link copied
        Send by email
        Partager
        Imprimer
        Copier le lien
        Envoyer par e-mail
        """),
    FurniturePhrase(
      .share, isWeak: true,
      phrases: """
        Save
        Email
        E-mail
        Copy
        """),
  ]
}
