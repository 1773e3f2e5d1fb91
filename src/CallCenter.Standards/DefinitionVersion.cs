using System.Text.Json.Serialization;

namespace CallCenter.Standards;

/// <summary>
/// A version of a definition, by name and by content: how a state names the calendars, policies and workflows that it stands on. A standard whose version of the name has other content does not read the state as if
/// nothing had changed.
/// </summary>
/// <param name="Code">The definition's code.</param>
/// <param name="Version">Its version.</param>
/// <param name="Content">
/// SHA-256 of what it says, and of what it counts on, in 64 lower-case hexadecimal digits. Texts for people and provenance do not count: a name put right changes nothing.
/// </param>
[JsonConverter(typeof(StandardJsonConverter))]
public sealed record DefinitionVersion(string Code, string Version, string Content)
{
    /// <summary>Whether another is of the same name and version, and says something else: one of the two was edited in place.</summary>
    public bool IsEditedIn(DefinitionVersion other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return Code == other.Code && Version == other.Version && Content != other.Content;
    }

    /// <summary>The code and the version.</summary>
    public override string ToString() => $"{Code} {Version}";
}
