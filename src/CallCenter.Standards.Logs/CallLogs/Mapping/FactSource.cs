namespace CallCenter.Standards.Logs.CallLogs.Mapping;

/// <summary>Where one fact of a contact in service comes from: a field of the log's contact, and what its texts mean.</summary>
internal sealed record FactSource
{
    /// <summary>A text field of the contact as the map reads it, such as <c>topic</c>; absent, <see cref="Otherwise"/> holds for every contact.</summary>
    public string? From { get; init; }

    /// <summary>What each text means; absent, texts stand for themselves.</summary>
    public Dictionary<string, string>? Values { get; init; }

    /// <summary>What any other text, or none, means; absent, unknown.</summary>
    public string? Otherwise { get; init; }
}
