using System.Text.RegularExpressions;
using CallCenter.Standards.Tool.Words;

namespace CallCenter.Standards.Tool.Tests;

public sealed partial class WordsTests
{
    /// <summary>Keys that are put together of the names of commands, options, arguments and columns.</summary>
    private const string PutTogether = @"^analyze\.(tables|workflows|matrices)$|^(kind|option|severity|kpi\.kind|analyze\.column|analyze\.matrix|plan\.column|plan\.picture|plan\.weekday|what-if\.column)\.|^(ccstd|validate|new|diff|todo|analyze|explain|plan|what-if|kpi|handbook|schema|help)\.(about|more|examples|exit$|--|[A-Z])";

    private static readonly string Sources = Path.Combine(Folder.Repository, "src", "CallCenter.Standards.Tool");

    private static readonly HashSet<string> Literals =
        [.. Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)).SelectMany(file => Literal().Matches(File.ReadAllText(file))).Select(literal => literal.Groups[1].Value)];

    [Fact]
    public void Both_languages_have_the_same_words() => Assert.Equal(ToolWords.English.Keys.Order(StringComparer.Ordinal), ToolWords.Chinese.Keys.Order(StringComparer.Ordinal));

    [Fact]
    public void Both_languages_tell_of_the_same_things() => Assert.All(
        ToolWords.English.Keys.Where(key => !key.EndsWith(".examples", StringComparison.Ordinal)),
        key => Assert.Equal(NamesOf(ToolWords.English[key]), NamesOf(ToolWords.Chinese[key])));

    [Fact]
    public void Every_key_in_the_code_has_words()
    {
        string[] keys = [.. Directory.EnumerateFiles(Sources, "*.cs", SearchOption.AllDirectories).SelectMany(file => Asked().Matches(File.ReadAllText(file))).Select(asked => asked.Groups[1].Value).Distinct()];

        Assert.True(keys.Length > 100, $"only {keys.Length} found");
        Assert.All(keys, key => Assert.NotNull(ToolWords.English.Find(key)));
    }

    [Fact]
    public void No_words_are_left_that_nothing_tells() => Assert.DoesNotContain(ToolWords.English.Keys, key => !Literals.Contains(key) && !Regex.IsMatch(key, PutTogether));

    [Fact]
    public void Chinese_is_written_as_Chinese() => Assert.All(
        ToolWords.Chinese.Keys.Where(key => !key.StartsWith("mark.", StringComparison.Ordinal)),
        key => Assert.DoesNotMatch(@"\p{IsCJKUnifiedIdeographs}[,;:!?]|\d %|[A-Za-z]'s |\p{IsCJKUnifiedIdeographs} \d|\d \p{IsCJKUnifiedIdeographs}|\p{IsCJKUnifiedIdeographs} \{count\}", ToolWords.Chinese[key]));

    [Fact]
    public void One_is_told_as_one()
    {
        Assert.StartsWith("a: 1 error, 2 warnings", ToolWords.English.Of("validate.bad", ("file", "a"), ("errors", 1), ("warnings", 2), ("kind", "a book")), StringComparison.Ordinal);
        Assert.StartsWith("a: 1,000 errors, 1 warning,", ToolWords.English.Of("validate.bad", ("file", "a"), ("errors", 1000), ("warnings", 1L), ("kind", "a book")), StringComparison.Ordinal);
    }

    private static IEnumerable<string> NamesOf(string text) => ToolWords.Slot().Matches(text).Select(slot => slot.Groups["name"].Value).Distinct().Order(StringComparer.Ordinal);

    [GeneratedRegex("\"([a-zA-Z][^\"\\s]*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"[Ww]ords(?:\.Of\(|\[)""([a-z][^""]*[^"".])""")]
    private static partial Regex Asked();
}
