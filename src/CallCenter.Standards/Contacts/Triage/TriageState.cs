using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>What an answer of triage is worth now (D3.1, D3.3).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum TriageState : byte
{
    /// <summary>Triage was not asked.</summary>
    Absent,

    /// <summary>Something that triage looks at has changed since it answered: it has to be asked again.</summary>
    Outdated,

    /// <summary>It answers for the facts as they are, and leaves open whether the operation stops: a table gave no answer, or met a value that the standard does not know.</summary>
    Inconclusive,

    /// <summary>It answers for the facts as they are.</summary>
    Current,
}
