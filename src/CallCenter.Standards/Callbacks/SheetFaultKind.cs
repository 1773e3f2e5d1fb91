using System.Text.Json.Serialization;

namespace CallCenter.Standards.Callbacks;

/// <summary>What is wrong with a form that was filled in.</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum SheetFaultKind
{
    /// <summary>The form has no such field.</summary>
    UnknownField,

    /// <summary>A required field is not filled in.</summary>
    Missing,

    /// <summary>The value is not of the field's type.</summary>
    Unreadable,
}
