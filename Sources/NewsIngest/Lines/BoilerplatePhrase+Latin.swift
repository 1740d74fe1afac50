extension BoilerplatePhrase {
  /// English and French boilerplate, which stands on Arabic pages too. The first that matches decides.
  static let latin: [BoilerplatePhrase] = latinBoxes + latinLists + latinFrame

  /// Boxes between the paragraphs.
  private static let latinBoxes: [BoilerplatePhrase] = [
    BoilerplatePhrase(
      .advertisement,
      phrases: """
        Advertisement
        Advertisements
        Ad
        Ads
        adsense
        Google Ads
        Skip Ad
        Sponsored by
        Advertise here
        Publicités
        Pub
        Sponsorisé
        Espace publicitaire
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
    BoilerplatePhrase(
      .followUs, .start(maximumWordCount: 20),
      phrases: """
        Thank you for reading
        Thanks for reading
        Read this story in
        Read this article in
        Don't forget to subscribe
        """),
    BoilerplatePhrase(
      // The day of what a page announces is not that of the page.
      .sidebar, .start(maximumWordCount: 8),
      phrases: """
        Date de l'événement
        Event date
        """),
    BoilerplatePhrase(
      .share, .start(maximumWordCount: 5),
      phrases: """
        Copy URL
        URL Copied
        Copy link
        Link copied
        """),
    BoilerplatePhrase(
      .navigation, isWeak: true,
      phrases: """
        Logo
        Stories
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      .newsletter,
      phrases: """
        Subscribe
        Subscribe now
        Newsletter
        S'abonner
        Je m'abonne
        Votre adresse e-mail
        """),
    BoilerplatePhrase(
      .followUs, .start(maximumWordCount: 15),
      phrases: """
        Follow us
        Follow on
        Follow our
        Join our
        Join WhatsApp
        Join Telegram
        Connect with us
        Stay connected
        Suivez nous
        Rejoignez-nous
        Rejoignez notre
        Retrouvez-nous
        Google Newsstand
        Available on Google Play
        Get it on Google Play
        Join us on
        Download our app
        Get the app
        Suivez-nous
        Téléchargez notre application
        """),
    BoilerplatePhrase(
      .player, .start(maximumWordCount: 6),
      phrases: """
        Video Player is loading
        Play Video
        Listen to this article
        Watch the video
        Écouter cet article
        Regarder la vidéo
        """),
    BoilerplatePhrase(
      .caption, .label(maximumWordCount: 30),
      phrases: """
        Photo
        Image
        Credit
        File photo
        Crédit photo
        Photo d'illustration
        """),
    BoilerplatePhrase(
      .caption, .anywhere(maximumWordCount: 12), isWeak: true,
      phrases: """
        Getty Images
        Shutterstock
        """),
    BoilerplatePhrase(
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
  private static let latinLists: [BoilerplatePhrase] = [
    BoilerplatePhrase(
      .relatedHeading,
      phrases: """
        Read also
        Also read
        See also
        Related
        Related articles
        Related content
        Related items
        Related links
        Related tags
        Related news and articles
        Similar articles
        Similar news
        Other news
        Other articles
        More articles
        More news
        More stories
        More like this
        More from author
        More posts
        Read next
        Up next
        What to read next
        Don't miss
        Latest articles
        Latest posts
        Latest stories
        Recent posts
        Recent articles
        Recent news
        Popular
        Popular posts
        Popular news
        Editor's picks
        Editors' picks
        Must read
        You may like
        You might like
        You may have missed
        Post navigation
        Articles similaires
        Articles en relation
        Articles connexes
        Articles récents
        Articles populaires
        Derniers articles
        Dernières infos
        A lire également
        Lire également
        À lire aussi sur
        Voir aussi
        Vous aimerez aussi
        Vous aimerez peut-être
        Sur le même thème
        Dans la même rubrique
        Dans la même catégorie
        Plus d'articles
        Plus lus
        Les plus commentés
        Les plus populaires
        A la une
        Navigation de l'article
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
    BoilerplatePhrase(
      .relatedLink, .label(maximumWordCount: 30),
      phrases: """
        Read also
        Also read
        Read more
        Read full article
        Read full story
        Full story
        More
        View more
        View all
        See all
        Continue
        Plus
        Suite
        Lire plus
        Afficher plus
        En lire plus
        See also
        Related
        À lire aussi
        Lire aussi
        À voir aussi
        """),
    BoilerplatePhrase(
      .comments, .start(maximumWordCount: 8),
      phrases: """
        Leave a comment
        Discussion about this
        Join the discussion
        Comments are closed
        Commenting is
        Your email address will not
        Required fields are marked
        Save my name
        You must be logged in
        Log in to leave
        Learn how your comment
        Be the first to
        View comments
        Show comments
        Votre adresse e-mail ne sera
        Votre adresse de messagerie
        Les champs obligatoires
        Enregistrer mon nom
        Poster un commentaire
        Aucun commentaire
        Commentaires fermés
        This site uses Akismet
        Ce site utilise Akismet
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
    BoilerplatePhrase(
      .comments, isWeak: true,
      phrases: """
        Comments
        Comment
        Reply
        Report
        Commentaires
        """),
    BoilerplatePhrase(
      .tags,
      phrases: """
        Tags
        Keywords
        Labels
        Tagged
        Tag
        Related tags
        Mots clés
        Étiquettes
        Libellés
        Topics
        Mots-clés
        """),
    BoilerplatePhrase(
      .tags, .label(maximumWordCount: 30),
      phrases: """
        Tags
        Keywords
        Labels
        Tagged
        Tagged with
        Tagged in
        Filed under
        Tag
        Mots clés
        Étiquettes
        Libellés
        Topics
        Mots-clés
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      .relatedLink, .start(maximumWordCount: 25),
      phrases: """
        Previous article
        Next article
        Previous post
        Next post
        Article précédent
        Article suivant
        """),
    BoilerplatePhrase(
      .share, .start(maximumWordCount: 16),
      phrases: """
        Click to share
        Click to print
        Click to email
        Cliquez pour partager
        """),
  ]

  /// What frames every page of a site.
  private static let latinFrame: [BoilerplatePhrase] = [
    BoilerplatePhrase(
      .copyright, .anywhere(maximumWordCount: 40),
      phrases: """
        All rights reserved
        Tous droits réservés
        """),
    BoilerplatePhrase(
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
    BoilerplatePhrase(
      // What is left of a line "Published on … by …" when its parts stand alone.
      .navigation,
      phrases: """
        Published
        Published on
        Published by
        Published in
        Posted on
        Posted by
        Posted in
        """),
    BoilerplatePhrase(
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
        Toggle navigation
        On
        Connect with us
        Search for
        Site analytics
        Toggle search
        Main menu
        Primary menu
        Close menu
        Open menu
        Skip to navigation
        Breadcrumb
        Breadcrumbs
        You are here
        Previous post
        Next post
        Prev post
        Prev
        Older post
        Newer post
        Older posts
        Newer posts
        Post
        Sign up
        My account
        Log out
        Logout
        Hotline
        Contact
        About
        Advertise
        Advertise with us
        Privacy
        Terms
        FAQ
        Archive
        Archives
        Blog
        Loading
        Like this
        Settings
        Published
        on
        by
        in
        Dark mode
        Light mode
        English
        Français
        Türkçe
        Suivant
        Précédent
        Article suivant
        Article précédent
        Menu principal
        Vous êtes ici
        Contact us
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
    BoilerplatePhrase(
      .fontSize, .start(maximumWordCount: 4),
      phrases: """
        Font size
        Text size
        Taille du texte
        """),
    BoilerplatePhrase(
      .share, .start(maximumWordCount: 6),
      phrases: """
        Share this
        Share on
        Share via
        Partager sur
        Partager cet article
        """),
    BoilerplatePhrase(
      .share,
      phrases: """
        Share
        Share it
        Share this
        Share this post
        Share this article
        Share this story
        Share article
        Share news
        Tweet
        Tweeter
        Pin it
        Pin
        Like
        WhatsApp icon
        Follow
        Partagez
        Partager l'article
        Envoyer
        PDF
        Print article
        Print friendly
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
    BoilerplatePhrase(
      .share, isWeak: true,
      phrases: """
        Save
        Email
        E-mail
        Copy
        """),
    BoilerplatePhrase(
      // The day stood between, in a picture.
      .navigation,
      phrases: """
        Published
        Posted
        Posted on
        Published on
        Connect with us
        """),
  ]
}
