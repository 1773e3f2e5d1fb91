using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Forms;
using CallCenter.Standards.ServiceLevels;
using CallCenter.Standards.Tests.Shared;
using CallCenter.Standards.Workflows;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Every public type leaves the process and comes back the same, or refuses to leave.</summary>
public sealed class StandardJsonTests
{
    private const int Drawn = 25;

    private static readonly Assembly Library = typeof(Finding).Assembly;

    /// <summary>The public types whose values a host could hand to System.Text.Json.</summary>
    private static IEnumerable<Type> PublicTypes => Library.GetExportedTypes().Where(type =>
        !(type.IsAbstract && type.IsSealed) && !type.IsInterface && !type.IsSubclassOf(typeof(Delegate)) && !type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(JsonConverter)));

    /// <summary>States that name what they stand on; a test of its own holds each.</summary>
    public static IReadOnlyList<Type> StandsOnAStandard { get; } = [typeof(ClockTarget), typeof(ClockEvent), typeof(ClockState), typeof(ServiceLevelState), typeof(CaseState)];

    /// <summary>What leaves the process but definitions of books, which are written and read whole.</summary>
    public static TheoryData<string> Formed =>
        [.. FormRegistry.Types.Where(type => !type.IsArray && !IsList(type) && type.Namespace!.StartsWith("CallCenter", StringComparison.Ordinal)).Except(BookForms.Objects.Select(form => form.Type)).Except(StandsOnAStandard).Select(type => type.FullName!)];

    [Fact]
    public void Every_public_type_has_a_form_or_refuses() => Assert.All(PublicTypes, type =>
    {
        Type? converter = type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType;
        bool isFormed = FormRegistry.Types.Any(formed => formed == type || (formed.IsGenericType && formed.GetGenericTypeDefinition() == type));
        Assert.True(isFormed ? converter == typeof(StandardJsonConverter) : converter == typeof(NoJsonConverter), $"{type}: {(isFormed ? "has a form" : "has no form")}, and its converter is {converter?.Name ?? "none"}.");
    });

    [Theory]
    [MemberData(nameof(Formed))]
    public void A_value_written_and_read_is_the_same_under_any_options_and_culture(string name)
    {
        Type type = TypeOf(name);
        foreach (string culture in new[] { "tr-TR", "ar-SA", "de-DE" })
        {
            using var scope = new CultureScope(culture);
            for (int seed = 0; seed < Drawn; seed++)
            {
                object value = new AnyValue(seed).Of(type);
                string json = JsonSerializer.Serialize(value, type);

                Assert.Null(DeepEquality.Difference(value, JsonSerializer.Deserialize(json, type)));
                Assert.Null(DeepEquality.Difference(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type, StandardJson.Options), type, StandardJson.Options)));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Formed))]
    public void A_member_too_many_is_refused(string name)
    {
        Type type = TypeOf(name);
        string json = JsonSerializer.Serialize(new AnyValue(1).Of(type), type);
        if (json.StartsWith('{'))
        {
            string more = "{\"noSuchMember\": 1" + (json == "{}" ? "}" : ", " + json[1..]);

            Assert.Throws<JsonException>(() => JsonSerializer.Deserialize(more, type));
        }
    }

    private static Type TypeOf(string name) => Library.GetType(name) ?? FormRegistry.Types.First(type => type.FullName == name);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);
}
