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
    internal static IEnumerable<Type> PublicTypes => Library.GetExportedTypes().Where(type =>
        !type.IsByRefLike && !(type.IsAbstract && type.IsSealed) && !type.IsInterface && !type.IsSubclassOf(typeof(Delegate)) && !type.IsSubclassOf(typeof(Exception)) && !type.IsSubclassOf(typeof(JsonConverter)));

    /// <summary>States that name what they stand on; a test of its own holds each.</summary>
    public static IReadOnlyList<Type> StandsOnAStandard { get; } = [typeof(ClockTarget), typeof(ClockEvent), typeof(ClockState), typeof(ServiceLevelState), typeof(CaseState)];

    /// <summary>What leaves the process but definitions of books, which are written and read whole.</summary>
    public static TheoryData<string> Formed =>
        [.. FormRegistry.Types.Where(type => !type.IsArray && !IsList(type) && type.Namespace!.StartsWith("CallCenter", StringComparison.Ordinal)).Except(BookForms.Objects.Select(form => form.Type)).Except(StandsOnAStandard).Select(type => type.FullName!)];

    /// <summary>Types that stay in their process, and say why.</summary>
    public static TheoryData<string> Staying => [.. PublicTypes.Where(type => type.IsDefined(typeof(StaysInProcessAttribute)) && !type.ContainsGenericParameters).Select(type => type.FullName!)];

    [Fact]
    public void Every_public_type_has_a_form_or_refuses() => Assert.All(PublicTypes, type =>
    {
        Type? converter = type.GetCustomAttribute<JsonConverterAttribute>()?.ConverterType;
        bool isFormed = FormsOf(type).Any();
        Assert.True(isFormed ? converter == typeof(StandardJsonConverter) : converter == typeof(NoJsonConverter) && type.IsDefined(typeof(StaysInProcessAttribute)), $"{type}: {(isFormed ? "has a form" : "has neither a form nor a reason for none")}, and its converter is {converter?.Name ?? "none"}.");
    });

    [Theory]
    [MemberData(nameof(Formed))]
    public void A_value_written_and_read_is_the_same_under_any_options_and_culture(string name)
    {
        Type type = TypeOf(name);
        string[] cultures = ["tr-TR", "ar-SA", "de-DE"];
        for (int seed = 0; seed < Drawn; seed++)
        {
            using var scope = new CultureScope(cultures[seed % cultures.Length]);
            object value = new AnyValue(seed).Of(type);
            string json = JsonSerializer.Serialize(value, type);

            object? read = JsonSerializer.Deserialize(json, type);
            Assert.Null(DeepEquality.Difference(value, read));
            Assert.Equal(value.ToString(), read!.ToString());
            Assert.Null(DeepEquality.Difference(value, JsonSerializer.Deserialize(JsonSerializer.Serialize(value, type, StandardJson.Options), type, StandardJson.Options)));
        }
    }

    /// <summary>A form names its members without a value too: what makes the value must not refuse before the last one is named, or a fault would hide those after it.</summary>
    [Fact]
    public void Every_form_lists_its_members_each_once() => Assert.All(FormRegistry.Types, type =>
    {
        Assert.True(FormRegistry.TryFind(type, out RegisteredForm? form));
        Assert.Null(Record.Exception(() => form.Form.Members));
        Assert.Empty(form.Form.Members.GroupBy(member => (member.Case, member.Name)).Where(static same => same.Count() > 1).Select(static same => same.Key));
    });

    [Theory]
    [MemberData(nameof(Formed))]
    public void Values_are_drawn_that_differ(string name)
    {
        string[] drawn = [.. Enumerable.Range(0, Drawn).Select(seed => JsonSerializer.Serialize(new AnyValue(seed).Of(TypeOf(name)), TypeOf(name)))];

        Assert.True(!DeepEquality.Properties(TypeOf(name)).Any() || drawn.Distinct().Count() > 1, $"All are {drawn[0]}.");
    }

    [Theory]
    [MemberData(nameof(Staying))]
    public void What_stays_in_its_process_says_so_and_why(string name)
    {
        Type type = TypeOf(name);
        string reason = type.GetCustomAttribute<StaysInProcessAttribute>()!.Reason;

        Assert.Contains(reason, Assert.Throws<NotSupportedException>(() => JsonSerializer.Deserialize("{}", type)).Message, StringComparison.Ordinal);
        Assert.EndsWith(".", reason, StringComparison.Ordinal);
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

    /// <summary>The forms of a type; of a generic one those of its closed types.</summary>
    internal static IEnumerable<Form> FormsOf(Type type) => FormRegistry.Types
        .Where(known => known == type || (type.IsGenericTypeDefinition && known.IsGenericType && known.GetGenericTypeDefinition() == type))
        .Select(known => FormRegistry.TryFind(known, out RegisteredForm? form) ? form.Form : throw new InvalidOperationException());

    internal static Type TypeOf(string name) => Library.GetType(name) ?? FormRegistry.Types.First(type => type.FullName == name);

    private static bool IsList(Type type) => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(System.Collections.Immutable.ImmutableArray<>);

    /// <summary>Half a surrogate pair is no character: written as a replacement it would be read back as another text.</summary>
    [Fact]
    public void A_text_that_json_cannot_carry_is_refused() => Assert.All(["a\ud800", "\udc00b", "\ud83d\ude00\ud83d", "\ud800\ud800\udc00"], topic =>
    {
        var contact = new Standards.Contacts.Contact { Topic = topic };

        Assert.Throws<ArgumentException>(() => { StandardJson.Write(contact); });
        Assert.Throws<ArgumentException>(() => { JsonSerializer.Serialize(contact); });
        Assert.Equal("\ud83d\ude00", StandardJson.Read<Standards.Contacts.Contact>(StandardJson.Write(contact with { Topic = "\ud83d\ude00" })).Topic);
    });
}
