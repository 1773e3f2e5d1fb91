using System.Globalization;
using System.Reflection;
using System.Text.Json;
using CallCenter.Standards.Book;
using CallCenter.Standards.Explanations;
using CallCenter.Standards.Tests.Forms;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Explanations;

/// <summary>Every answer explains itself in one shape, whatever it holds.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class ExplainedKinds
{
    private static readonly Type[] Library = typeof(Explanation).Assembly.GetExportedTypes();

    /// <summary>The types whose answers explain themselves.</summary>
    public static TheoryData<Type> Kinds => [.. Explaining];

    private static IEnumerable<Type> Explaining => Library.Where(type => !type.IsAbstract && type.IsAssignableTo(typeof(IExplained)));

    [Fact]
    public void What_explains_itself_does_it_in_one_shape() => Assert.All(
        Library.Where(type => !type.IsInterface && (type.GetMethod("Explain", BindingFlags.Public | BindingFlags.Instance, []) is not null || TextOf(type) is not null)),
        type => Assert.True(type.IsAssignableTo(typeof(IExplained)), type.Name));

    [Fact]
    public void Nothing_explains_itself_as_text_alone() => Assert.All(
        from type in Library
        from method in type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
        where method.Name is "Explain" && method.ReturnType == typeof(string)
        select method,
        method => Assert.Equal([typeof(CultureInfo), typeof(ExplanationDetail)], method.GetParameters().Select(parameter => parameter.ParameterType).TakeLast(2)));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_kind_has_an_approved_text(Type kind) => Assert.Contains(Explained.All, one => one.Answer.GetType() == kind);

    [Fact]
    public void Forty_kinds_and_more_are_approved() => Assert.InRange(Explaining.Count(), 40, int.MaxValue);

    /// <summary>Every field at its edges: nothing is without wording in a language, no sentence breaks, and what was written explains itself as before.</summary>
    [Theory]
    [MemberData(nameof(Kinds))]
    public void Any_answer_explains_itself_in_both_languages_and_as_before_when_read_back(Type kind)
    {
        for (int seed = 0; seed < 40; seed++)
        {
            var answer = (IExplained)new AnyValue(seed).Of(kind);
            Explanation told = answer.Explain();

            Assert.Equal(told, answer.Explain());
            Assert.All(told.Details.Prepend(told.Answer).SelectMany(Clauses), Worded);
            Assert.StartsWith(told.In(ExplanationLanguage.Chinese, ExplanationDetail.Short), told.In(ExplanationLanguage.Chinese), StringComparison.Ordinal);
            string json = JsonSerializer.Serialize(answer, kind, StandardJson.Options);
            Assert.Equal(told, ((IExplained)JsonSerializer.Deserialize(json, kind, StandardJson.Options)!).Explain());
        }
    }

    /// <summary>A sentence, and the clauses within it.</summary>
    internal static IEnumerable<ExplanationSentence> Clauses(ExplanationSentence sentence) =>
        sentence.Parts.Where(static part => part.Kind != ExplanationPartKind.Word).Select(static part => part.Phrase).OfType<ExplanationSentence>().SelectMany(Clauses).Prepend(sentence);

    private static void Worded(ExplanationSentence sentence)
    {
        foreach (ExplanationLanguage language in new[] { ExplanationLanguage.Chinese, ExplanationLanguage.English })
        {
            Assert.True(language.HasSentence(sentence.Code), sentence.Code);
        }
    }

    private static MethodInfo? TextOf(Type type) => type.GetMethod("Explain", BindingFlags.Public | BindingFlags.Instance, [typeof(CultureInfo), typeof(ExplanationDetail)]);
}
