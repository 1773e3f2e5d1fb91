using System.Reflection;
using System.Text.Json;
using CallCenter.Standards.Forms;
using CallCenter.Standards.Kpis;
using CallCenter.Standards.Tests.Shared;

namespace CallCenter.Standards.Tests.Forms;

/// <summary>Nothing that the form of a state, fact or answer says can be taken from it without a test noticing: each member is left out in turn, and what is read back then must differ, or not be read.</summary>
[Trait(Runtimes.Trait, Runtimes.Newest)]
public sealed class StateFormMutationTests
{
    private const int Drawn = 60;

    /// <summary>For each member that some value uses, the values that do.</summary>
    private static readonly Dictionary<string, List<(Type Type, int Seed)>> Users = FindUsers();

    /// <summary>Written by the form of another type, whose members are those that are left out.</summary>
    private static readonly string[] WrittenAs = [nameof(MeasureTotals), nameof(MeasureDistribution)];

    public static TheoryData<string> Types => [.. Users.Keys.Select(static member => member.Split('.')[0]).Distinct().Order(StringComparer.Ordinal)];

    [Fact]
    public void Every_member_of_every_form_occurs_in_the_values()
    {
        Form[] objects = [.. Formed.SelectMany(static type => Walk(FormOf(type), [])).Distinct().Where(static form => !form.Members.IsEmpty)];
        string[] all = [.. objects.Except(objects.SelectMany(static form => form.Parts)).SelectMany(static form => form.Members.ToArray().Select(member => NameOf(form, member.Name))).Distinct()]; // cases are written as their union

        string[] definitions = [.. BookForms.Objects.SelectMany(static form => form.Members.ToArray().Select(member => NameOf(form, member.Name)))]; // their mutations are those of books
        string[] never = [.. all.Except(Users.Keys).Except(definitions).Where(static member => !WrittenAs.Contains(member.Split('.')[0])).Order(StringComparer.Ordinal)];
        Assert.True(never.Length == 0, string.Join(", ", never));
    }

    [Theory]
    [MemberData(nameof(Types))]
    public void Leaving_a_member_out_is_noticed(string type) => Assert.All(
        Users.Where(user => user.Key.StartsWith(type + ".", StringComparison.Ordinal)),
        user => Assert.True(user.Value.Exists(one => IsNoticed(user.Key, one.Type, one.Seed)), $"{user.Key} may be left out without a change."));

    private static Type[] Formed => [.. ((IEnumerable<object[]>)StandardJsonTests.Formed).Select(static row => StandardJsonTests.TypeOf((string)row[0]))];

    private static bool IsNoticed(string member, Type type, int seed)
    {
        object value = new AnyValue(seed).Of(type);
        try
        {
            object? read = JsonSerializer.Deserialize(Text(type, value, (form, name) => NameOf(form, name) == member), type);
            return DeepEquality.Difference(value, read) is not null || JsonSerializer.Serialize(read, type) != JsonSerializer.Serialize(value, type);
        }
        catch (JsonException)
        {
            return true;
        }
    }

    private static Dictionary<string, List<(Type Type, int Seed)>> FindUsers()
    {
        const int most = 6;
        var users = new Dictionary<string, List<(Type Type, int Seed)>>(StringComparer.Ordinal);
        foreach (Type type in Formed)
        {
            for (int seed = 0; seed < Drawn; seed++)
            {
                Text(type, new AnyValue(seed).Of(type), (form, name) =>
                {
                    List<(Type Type, int Seed)> known = users.TryGetValue(NameOf(form, name), out List<(Type Type, int Seed)>? before) ? before : users[NameOf(form, name)] = [];
                    if (known.Count < most && !known.Contains((type, seed)))
                    {
                        known.Add((type, seed));
                    }

                    return false;
                });
            }
        }

        return users;
    }

    private static string NameOf(Form form, string member) => $"{form.Type.Name}.{member}";

    private static Form FormOf(Type type) => FormRegistry.TryFind(type, out RegisteredForm? form) ? form.Form : throw new InvalidOperationException($"{type} has no form.");

    private static string Text(Type type, object value, Func<Form, string, bool> isLeftOut) =>
        (string)typeof(FormText).GetMethod(nameof(FormText.Json), BindingFlags.Public | BindingFlags.Static)!.MakeGenericMethod(type).Invoke(null, [FormOf(type), value, isLeftOut])!;

    private static List<Form> Walk(Form form, List<Form> seen)
    {
        if (!seen.Contains(form))
        {
            seen.Add(form);
            foreach (Form part in form.Members.ToArray().Select(static member => member.Form).Concat(form.Parts))
            {
                Walk(part, seen);
            }
        }

        return seen;
    }
}
