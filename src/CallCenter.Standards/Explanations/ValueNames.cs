namespace CallCenter.Standards.Explanations;

/// <summary>The name of a value that a field can have, as far as a book gives one.</summary>
/// <param name="field">The field's name.</param>
/// <param name="value">The value.</param>
/// <param name="record">The record whose field it is; null for all records that have no closer ones.</param>
/// <returns>The name; null where the value is a code only.</returns>
internal delegate LocalizedText? ValueNames(string field, string value, string? record);
