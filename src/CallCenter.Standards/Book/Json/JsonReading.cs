namespace CallCenter.Standards.Book;

/// <summary>What is gathered while one document is read.</summary>
internal sealed class JsonReading(FindingList findings, UnusableCodes unusable)
{
    public FindingList Findings => findings;

    /// <summary>Codes whose definitions could not be read.</summary>
    public UnusableCodes Unusable => unusable;
}
