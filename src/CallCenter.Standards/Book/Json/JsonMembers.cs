using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;

namespace CallCenter.Standards.Book;

/// <summary>Reads a value of some type; adds a finding and returns false where it cannot.</summary>
internal delegate bool JsonRead<T>(JsonValue value, out T result);

/// <summary>
/// The members of one object, asked for by name in the order of the format; duplicate, null, missing and unknown members are findings.
/// What cannot be read comes back as the type's default: nothing of a document with errors ever leaves the reader.
/// </summary>
internal sealed class JsonMembers
{
    private readonly JsonValue whole;
    private readonly Dictionary<string, JsonElement> members = new(StringComparer.Ordinal);
    private readonly List<string> asked = [];

    /// <summary>Whether something could not be read that the checks to come depend on.</summary>
    private bool isUnusable;

    private JsonMembers(JsonValue whole)
    {
        this.whole = whole;
        foreach (JsonProperty member in whole.Element.EnumerateObject())
        {
            if (!members.TryAdd(member.Name, member.Value))
            {
                Add(FindingRules.DuplicateMember, member.Name, $"Member '{Excerpt.Of(member.Name)}' is given twice.");
            }
        }
    }

    /// <summary>Reads an object to its last member; false where it is none, or cannot be used.</summary>
    public static bool Read<T>(JsonValue value, Func<JsonMembers, T> read, out T result)
    {
        result = default!;
        if (!value.Is(JsonValueKind.Object))
        {
            return false;
        }

        var members = new JsonMembers(value);
        result = read(members);
        members.ReportUnknown();
        return !members.isUnusable;
    }

    /// <summary>A member that has to be there.</summary>
    public T Required<T>(string name, JsonRead<T> read) => TryMember(name, isRequired: true, read, out T result) ? result : Unusable<T>();

    /// <summary>A member that has to be there, but that no check depends on.</summary>
    public T Note<T>(string name, JsonRead<T> read) => TryMember(name, isRequired: true, read, out T result) ? result : default!;

    /// <summary>A member that may be left out, and that no check depends on.</summary>
    public T? OptionalNote<T>(string name, JsonRead<T> read)
        where T : class => TryMember(name, isRequired: false, read, out T result) ? result : null;

    /// <summary>A member that may be left out.</summary>
    public T? Optional<T>(string name, JsonRead<T> read)
        where T : class => TryMember(name, isRequired: false, read, out T result) ? result : Without<T>(name);

    /// <summary>A member that may be left out.</summary>
    public T? OptionalValue<T>(string name, JsonRead<T> read)
        where T : struct => TryMember(name, isRequired: false, read, out T result) ? result : Without<T?>(name);

    /// <summary>An object of the book; null where it cannot be read.</summary>
    public T Section<T>(string name, Func<JsonMembers, T> read)
        where T : class => Note(name, (JsonValue value, out T section) => Read(value, read, out section));

    /// <summary>An array of definitions. One that cannot be used is left as null, so that the others keep their places, and its code is noted.</summary>
    public ImmutableArray<T> Definitions<T>(string name, Func<JsonMembers, T> read)
        where T : class => Definitions(name, isRequired: true, read);

    /// <summary>An array of definitions that is left out when empty.</summary>
    public ImmutableArray<T> OptionalDefinitions<T>(string name, Func<JsonMembers, T> read)
        where T : class => Definitions(name, isRequired: false, read);

    /// <summary>An array of values.</summary>
    public ImmutableArray<T> Values<T>(string name, JsonRead<T> read) =>
        TryMember(name, isRequired: true, TryArray, out ImmutableArray<JsonValue> array)
            ? [.. array.Select(value => value.IsGiven() && read(value, out T item) ? item : Unusable<T>())]
            : Unusable<ImmutableArray<T>>();

    /// <summary>An array of values that is left out when empty.</summary>
    public ImmutableArray<T> OptionalValues<T>(string name, JsonRead<T> read) => members.ContainsKey(name) ? Values(name, read) : NotGiven<T>(name);

    /// <summary>Passes over the members not asked for, where it cannot be told which there should be.</summary>
    public void Ignore() => asked.AddRange(members.Keys);

    /// <summary>Every member whatever its name, in the order given.</summary>
    public ImmutableArray<TItem> All<TValue, TItem>(JsonRead<TValue> read, Func<string, TValue, TItem> create) =>
        [.. members.Keys.Select(name => create(name, Required(name, read)))];

    public static ImmutableArray<T> DefinitionsOf<T>(JsonValue array, Func<JsonMembers, T> read)
        where T : class => TryArray(array, out ImmutableArray<JsonValue> values) ? [.. values.Select(value => Definition(value, read)!)] : [];

    private ImmutableArray<T> NotGiven<T>(string name)
    {
        asked.Add(name);
        return [];
    }

    private ImmutableArray<T> Definitions<T>(string name, bool isRequired, Func<JsonMembers, T> read)
        where T : class
    {
        if (TryMember(name, isRequired, TryArray, out ImmutableArray<JsonValue> array))
        {
            return [.. array.Select(value => Definition(value, read)!)];
        }

        if (isRequired || members.ContainsKey(name))
        {
            whole.Reading.Unusable.Add(null);
        }

        return [];
    }

    private static T? Definition<T>(JsonValue value, Func<JsonMembers, T> read)
        where T : class
    {
        if (value.IsGiven() && Read(value, read, out T definition))
        {
            return definition;
        }

        bool hasCode = value.Element.ValueKind == JsonValueKind.Object && value.Element.TryGetProperty("code", out JsonElement code) && code.ValueKind == JsonValueKind.String;
        value.Reading.Unusable.Add(hasCode ? value.Element.GetProperty("code").GetString() : null);
        return null;
    }

    private static bool TryArray(JsonValue value, out ImmutableArray<JsonValue> elements)
    {
        bool isArray = value.Is(JsonValueKind.Array);
        elements = isArray ? [.. value.Element.EnumerateArray().Select((element, index) => value.At(index.ToString(CultureInfo.InvariantCulture), element))] : [];
        return isArray;
    }

    private bool TryMember<T>(string name, bool isRequired, JsonRead<T> read, out T result)
    {
        asked.Add(name);
        result = default!;
        if (members.TryGetValue(name, out JsonElement element))
        {
            JsonValue value = whole.At(name, element);
            return value.IsGiven() && read(value, out result);
        }

        if (isRequired)
        {
            Add(FindingRules.MissingMember, name, $"Member '{name}' is missing.");
        }

        return false;
    }

    private void ReportUnknown()
    {
        foreach (string name in members.Keys.Except(asked, StringComparer.Ordinal))
        {
            Add(FindingRules.UnknownMember, name, $"There is no member '{Excerpt.Of(name)}' here; {NearestName.Suggest(name, asked)}.");
        }
    }

    private T? Without<T>(string name)
    {
        isUnusable |= members.ContainsKey(name);
        return default;
    }

    private T Unusable<T>()
    {
        isUnusable = true;
        return default!;
    }

    private void Add(FindingRule rule, string name, string message) =>
        whole.Reading.Findings.Add(rule, $"{whole.Pointer}/{JsonPointer.Escape(name)}", Excerpt.Of(name), message);
}
