using System.Text.Json.Serialization;

namespace CallCenter.Standards.Contacts;

/// <summary>How complex a need is, judged at the opening (D3.1, D4).</summary>
[JsonConverter(typeof(StandardJsonConverter))]
public enum Complexity : byte
{
    /// <summary>Self-service or a short answer settles it.</summary>
    Simple,

    /// <summary>A trained agent settles it.</summary>
    Ordinary,

    /// <summary>It takes an expert or an appointment.</summary>
    Complex,
}
