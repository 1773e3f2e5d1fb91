using System.Collections.Immutable;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Tool.Consoles;
using CallCenter.Standards.Tool.Files;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Books;

/// <summary>Reads books: the shipped one, one in a file, or one that an overlay makes of what it extends.</summary>
internal sealed class BookFiles(ToolConsole console)
{
    /// <summary>The name of the shipped book.</summary>
    public const string Shipped = "shipped";

    private const int MostLayers = 16;
    private const int MostNeighbours = 1_000;

    private static readonly BookReadOptions WithComments = new() { AllowComments = true };

    private static string OfShipped => $"{StandardBook.Shipped.Code} {StandardBook.Shipped.Version}";

    private ToolWords Words => console.Words;

    /// <summary>The book of a name, without errors.</summary>
    /// <exception cref="UserErrorException">It cannot be read.</exception>
    /// <exception cref="BookErrorsException">It has errors.</exception>
    public StandardBook Open(string name, IEnumerable<string> bases)
    {
        ReadBook read = Read(name, bases);
        return read.Book ?? throw new BookErrorsException(read);
    }

    /// <summary>The book of a name, with all that was found.</summary>
    /// <param name="name"><c>shipped</c>, a file, or <c>-</c>.</param>
    /// <param name="bases">Files that overlays may extend, beside those in their own folder.</param>
    /// <exception cref="UserErrorException">A file cannot be read, or what an overlay extends is not found.</exception>
    public ReadBook Read(string name, IEnumerable<string> bases)
    {
        if (name == Shipped)
        {
            return new ReadBook(name, StandardBook.Shipped, StandardBook.Shipped.Validate());
        }

        var file = InputFile.Read(name, console);
        return InputKinds.Of(file) switch
        {
            InputKind.Book => OfBook(file),
            InputKind.Overlay => OfOverlay(file, bases),
            _ => throw new UserErrorException(Words.Of("book.other", ("file", name)), Words["book.other.remedy"]),
        };
    }

    /// <summary>The book of a file that is one.</summary>
    public static ReadBook OfBook(InputFile file)
    {
        bool isStrict = StandardBook.TryParse(file.Content, out StandardBook? book, out ImmutableArray<Finding> findings);
        bool hasComments = !isStrict && HasComments(file);
        if (hasComments)
        {
            _ = StandardBook.TryParse(file.Content, out book, out findings, WithComments);
        }

        return new ReadBook(file.Name, book, In(file, findings)) { HasComments = hasComments };
    }

    /// <summary>The book that an overlay makes.</summary>
    /// <exception cref="UserErrorException">What it extends is not found.</exception>
    public ReadBook OfOverlay(InputFile file, IEnumerable<string> bases)
    {
        var layers = new Stack<StandardOverlay>();
        bool hasComments = false;
        for (InputFile next = file; ;)
        {
            bool isStrict = StandardOverlay.TryParse(next.Content, out StandardOverlay? overlay, out ImmutableArray<Finding> findings, next.Name);
            if (!isStrict && HasComments(next))
            {
                hasComments = true;
                _ = StandardOverlay.TryParse(next.Content, out overlay, out findings, next.Name, allowComments: true);
            }

            if (overlay is null)
            {
                return new ReadBook(file.Name, null, findings) { HasComments = hasComments };
            }

            layers.Push(overlay);
            if (layers.Count > MostLayers)
            {
                throw new UserErrorException(Words.Of("base.circle", ("file", file.Name)), Words["base.circle.remedy"]) { Finding = At(file, OverlayFindings.OfCircle(Named(overlay.Extends), isSelf: false)) };
            }

            if (overlay.Extends.Code == StandardBook.Shipped.Code)
            {
                return Laid(StandardBook.Shipped, null, layers);
            }

            if (overlay.Extends.Code == overlay.Code && overlay.Extends.Version == overlay.Version)
            {
                throw new UserErrorException(Words.Of("base.self", ("file", next.Name), ("base", Named(overlay.Extends))), Words["base.self.remedy"]) { Finding = At(next, OverlayFindings.OfCircle(Named(overlay.Extends), isSelf: true)) };
            }

            InputFile below = Below(overlay.Extends, next, bases);
            if (InputKinds.Of(below) == InputKind.Book)
            {
                ReadBook bottom = OfBook(below);
                return bottom.Book is { } book ? Laid(book, below, layers) : bottom with { Name = file.Name };
            }

            next = below;
        }

        ReadBook Laid(StandardBook bottom, InputFile? below, IEnumerable<StandardOverlay> overlays)
        {
            bottom.TryWith(overlays, out StandardBook? made, out ImmutableArray<Finding> findings);
            return new ReadBook(file.Name, made, below is null ? findings : In(below, findings)) { HasComments = hasComments };
        }
    }

    /// <summary>The file that an overlay extends: of those given, and those beside it, the one of its code, and of several the one of its version.</summary>
    private InputFile Below(OverlayBase extends, InputFile above, IEnumerable<string> bases)
    {
        (InputFile File, string Version)[] candidates =
        [
            .. bases.Select(name => InputFile.Read(name, console)).Concat(Neighbours(above)).DistinctBy(file => file.Path, StringComparer.Ordinal)
                .Select(file => (File: file, Header: HeaderOf(file))).Where(candidate => candidate.Header?.Code == extends.Code).Select(candidate => (candidate.File, candidate.Header!.Value.Version)),
        ];
        (InputFile File, string Version)[] exact = [.. candidates.Where(candidate => candidate.Version == extends.Version)];
        return (exact.Length > 0 ? exact : candidates) switch
        {
            [] => throw Missing(above, extends),
            [var one] => one.File,
            var several => throw Several(above, extends, [.. several.Select(static one => one.File.Name)]),
        };
    }

    private UserErrorException Missing(InputFile above, OverlayBase extends) =>
        new(Words.Of("base.missing", ("file", above.Name), ("base", Named(extends))), Words.Of("base.missing.remedy", ("shipped", OfShipped)))
        {
            Finding = At(above, OverlayFindings.OfNoBase(Named(extends), OfShipped)),
        };

    private UserErrorException Several(InputFile above, OverlayBase extends, string[] files) =>
        new(Words.Of("base.several", ("base", Named(extends)), ("files", files)), Words["base.several.remedy"])
        {
            Finding = At(above, OverlayFindings.OfManyBases(Named(extends), string.Join(Words["mark.list"], files))),
        };

    private static string Named(OverlayBase extends) => $"{extends.Code} {extends.Version}";

    private static Finding At(InputFile file, Finding finding) => FindingPlaces.Locate([finding], file.Content, allowComments: true)[0] with { File = file.Name };

    private IEnumerable<InputFile> Neighbours(InputFile file)
    {
        if (file.Path is null)
        {
            return [];
        }

        string folder = Path.GetDirectoryName(file.Name) ?? "";
        return Directory.EnumerateFiles(Path.GetDirectoryName(file.Path)!, "*.json").Take(MostNeighbours).Where(path => path != file.Path).Order(StringComparer.Ordinal)
            .Select(path => InputFile.Read(Path.Combine(folder, Path.GetFileName(path)), console));
    }

    /// <summary>The code and the version that a file gives its book; null where it gives none.</summary>
    private static (string Code, string Version)? HeaderOf(InputFile file)
    {
        if (InputKinds.Of(file) is not (InputKind.Book or InputKind.Overlay))
        {
            return null;
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(file.Content, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip });
            return json.RootElement.ValueKind == JsonValueKind.Object && TextOf("code") is { } code && TextOf("version") is { } version ? (code, version) : null;

            string? TextOf(string member) => json.RootElement.TryGetProperty(member, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>Whether a text is JSON once its comments are passed over, and not before.</summary>
    private static bool HasComments(InputFile file)
    {
        try
        {
            var reader = new Utf8JsonReader(file.Content.AsSpan().StartsWith("\uFEFF"u8) ? file.Content.AsSpan(3) : file.Content, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Allow });
            bool hasComments = false;
            while (reader.Read())
            {
                hasComments |= reader.TokenType == JsonTokenType.Comment;
            }

            return hasComments;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static ImmutableArray<Finding> In(InputFile file, ImmutableArray<Finding> findings) => [.. findings.Select(finding => finding.File is null ? finding with { File = file.Name } : finding)];
}
