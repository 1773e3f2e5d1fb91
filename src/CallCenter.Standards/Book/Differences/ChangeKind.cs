using System.Text.Json.Serialization;

namespace CallCenter.Standards.Book;

/// <summary>What became of a value from one book to the other.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum ChangeKind
{
    /// <summary>Only the later book has it.</summary>
    Added,

    /// <summary>Only the earlier book has it.</summary>
    Removed,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It stands at another place of its list.</summary>
    Moved,
}
