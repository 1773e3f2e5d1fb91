using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;

namespace CallCenter.Standards;

/// <summary>
/// What is said of a fault while it is found: written as an interpolated string, and kept as a template with its arguments, so that it can be told in any language.
/// The words of the template are the key to those of other languages: an argument that has words of its own is a wording too.
/// </summary>
[InterpolatedStringHandler]
internal sealed class FindingWords
{
    private readonly StringBuilder template;
    private readonly StringBuilder english;
    private readonly ImmutableArray<FindingArgument>.Builder arguments;
    private bool isTemplate = true;
    private FindingText? said;

    public FindingWords(int literalLength, int formattedCount)
    {
        template = new StringBuilder(literalLength + (3 * formattedCount));
        english = new StringBuilder(literalLength + (16 * formattedCount));
        arguments = ImmutableArray.CreateBuilder<FindingArgument>(formattedCount);
    }

    /// <summary>A wording where the compiler would make a string of it, such as in a choice between two.</summary>
    public static FindingWords Of(FindingWords wording) => wording;

    /// <summary>What others say, in the one language that they say it in, such as a parser of the platform.</summary>
    public static FindingWords InEnglish(string text)
    {
        var wording = new FindingWords(0, 0) { isTemplate = false };
        wording.english.Append(text);
        return wording;
    }

    /// <summary>What was said before, such as by a parser of conditions.</summary>
    /// <param name="message">The message.</param>
    /// <param name="text">Its sentence; null where it has none.</param>
    public static FindingWords Again(string message, FindingText? text)
    {
        FindingWords words = InEnglish(message);
        words.isTemplate = text is not null;
        words.said = text;
        return words;
    }

    /// <summary>Several things of which there is no telling how many: of very many the first, and how many more there are.</summary>
    public static FindingWordList List(IEnumerable<string> items) => FindingWordList.Of([.. items]);

    public void AppendLiteral(string text)
    {
        template.Append(text);
        english.Append(text);
    }

    public void AppendFormatted(string? text)
    {
        english.Append(text);
        Add(new FindingArgument([text ?? ""]));
    }

    public void AppendFormatted<T>(T value, string? format = null) =>
        AppendFormatted(value is IFormattable formattable ? formattable.ToString(format, CultureInfo.InvariantCulture) : value?.ToString());

    /// <summary>A code that people know by a name, such as that of a field.</summary>
    public void AppendFormatted(NamedCode named)
    {
        english.Append(named.Code);
        Add(new FindingArgument([named.Code]) { Vocabulary = named.Vocabulary });
    }

    public void AppendFormatted(FindingWordList list)
    {
        FindingWords? more = list.Others;
        english.AppendJoin(", ", list.Items).Append(more is null ? "" : ", ").Append(more?.english);
        Add(new FindingArgument(list.Items) { Clauses = more is null ? [] : [more.ToText()!] });
    }

    public void AppendFormatted(FindingWords? clause)
    {
        if (clause is null)
        {
            AppendFormatted("");
            return;
        }

        AppendFormatted([clause]);
    }

    /// <summary>Clauses one after the other.</summary>
    public void AppendFormatted(FindingWords[] clauses)
    {
        english.AppendJoin("; ", clauses.Select(static clause => clause.english));
        isTemplate &= Array.TrueForAll(clauses, static clause => clause.isTemplate);
        Add(new FindingArgument([]) { Clauses = isTemplate ? [.. clauses.Select(static clause => clause.ToText()!)] : [] });
    }

    public void AppendFormatted(Finding finding) => AppendFormatted(Again(finding.Message, finding.Text));

    /// <summary>The template and its arguments; null where somebody else's words are among them.</summary>
    public FindingText? ToText() => said ?? (!isTemplate ? null : new FindingText(template.ToString(), arguments.ToImmutable()));

    /// <summary>What is said, in English.</summary>
    public override string ToString() => english.ToString();

    private void Add(FindingArgument argument)
    {
        template.Append(CultureInfo.InvariantCulture, $"{{{arguments.Count}}}");
        arguments.Add(argument);
    }
}

/// <summary>What a wording names: by its code in data and in English texts for programs, by its name for people.</summary>
/// <param name="Vocabulary">The vocabulary of languages that has the name: <see cref="Field"/>, or one of their words.</param>
/// <param name="Code">The code.</param>
internal readonly record struct NamedCode(string Vocabulary, string Code)
{
    /// <summary>The names of fields.</summary>
    public const string Field = "field";

    /// <summary>What the vocabularies of a book begin with: no language has their names, a standard gives them.</summary>
    public const string Book = "book/";

    /// <summary>What a book names.</summary>
    /// <param name="kind">What it is, such as <c>calendar</c>.</param>
    /// <param name="code">The code.</param>
    public static NamedCode OfBook(string kind, string code) => new(Book + kind, code);
}

/// <summary>Several things that a wording names one after the other.</summary>
/// <param name="Items">Those that are named.</param>
/// <param name="More">How many more there are.</param>
internal readonly record struct FindingWordList(ImmutableArray<string> Items, int More)
{
    /// <summary>The most characters that a list takes, so that a sentence with two of them is still kept whole.</summary>
    internal const int Longest = 360;

    /// <summary>What is said of those that are not named; null where all are.</summary>
    public FindingWords? Others => More == 0 ? null : FindingWords.Of($"{More} more");

    /// <summary>Names the first, as many as a sentence has room for, but one at least.</summary>
    public static FindingWordList Of(ImmutableArray<string> all)
    {
        int named = 0;
        for (int length = 0; named < all.Length && (named == 0 || length + all[named].Length <= Longest); named++)
        {
            length += all[named].Length + 2;
        }

        return new(all[..named], all.Length - named);
    }
}
