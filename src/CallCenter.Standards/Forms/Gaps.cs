using System.Globalization;

namespace CallCenter.Standards.Forms;

/// <summary>What of a document could not be read, and so is absent from the values: nothing that is left out of a list shifts the places of the others.</summary>
internal sealed class Gaps
{
    private readonly Dictionary<string, List<(int Index, string? Code)>> items = new(StringComparer.Ordinal);
    private readonly List<string> pointers = [];

    /// <summary>Nothing is absent: the document was read whole, or a program made the values.</summary>
    public static Gaps None { get; } = new();

    public bool IsNone => pointers.Count == 0;

    /// <summary>Notes a value that could not be read.</summary>
    public void Add(string pointer) => pointers.Add(pointer);

    /// <summary>Notes an item of a list that could not be read.</summary>
    /// <param name="list">The pointer of the list.</param>
    /// <param name="index">The item's index as given; items come in order.</param>
    /// <param name="code">The item's code; null where not even that can be read.</param>
    public void AddItem(string list, int index, string? code)
    {
        pointers.Add(string.Create(CultureInfo.InvariantCulture, $"{list}/{index}"));
        if (!items.TryGetValue(list, out List<(int, string?)>? absent))
        {
            items.Add(list, absent = []);
        }

        absent.Add((index, code));
    }

    /// <summary>The index that an item was given at.</summary>
    public int GivenIndex(string list, int index)
    {
        foreach ((int absent, _) in items.GetValueOrDefault(list) ?? [])
        {
            index += absent <= index ? 1 : 0;
        }

        return index;
    }

    /// <summary>How many of a list's items could not be read; null where the list itself could not be.</summary>
    public int? CountOf(string list) => items.TryGetValue(list, out List<(int, string?)>? absent) ? absent.Count : IsThere(list) ? 0 : null;

    /// <summary>Whether a definition of a code may be among what is absent from a list.</summary>
    public bool MayHold(string list, string code) => items.TryGetValue(list, out List<(int Index, string? Code)>? absent)
        ? absent.Exists(item => item.Code is null || item.Code == code)
        : !IsThere(list);

    private bool IsThere(string list) => !pointers.Exists(pointer => list == pointer || list.StartsWith(pointer + "/", StringComparison.Ordinal));

    public bool AreNoneBelow(string pointer) =>
        !pointers.Exists(gap => gap == pointer || gap.StartsWith(pointer + "/", StringComparison.Ordinal));
}
