namespace CallCenter.Standards.Decisions;

/// <summary>Whether a record fulfils a condition.</summary>
/// <typeparam name="T">The record's type.</typeparam>
public delegate bool RecordPredicate<T>(in T record);
