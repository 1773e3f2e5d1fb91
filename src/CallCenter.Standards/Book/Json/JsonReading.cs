namespace CallCenter.Standards.Book;

/// <summary>What is gathered while one document is read.</summary>
internal sealed class JsonReading
{
    public FindingList Findings { get; } = new();

    /// <summary>Codes whose definitions could not be read.</summary>
    public UnusableCodes Unusable { get; } = new();
}
