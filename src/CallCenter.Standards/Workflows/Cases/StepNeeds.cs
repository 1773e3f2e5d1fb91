namespace CallCenter.Standards.Workflows;

/// <summary>What a step lacks.</summary>
/// <param name="fields">The fields without a value, each once, in the order of the steps.</param>
/// <param name="documents">The documents that the case does not have, in the order of the workflow.</param>
internal readonly struct StepNeeds(IReadOnlyList<string> fields, IReadOnlyList<string> documents)
{
    private readonly IReadOnlyList<string>? fields = fields;
    private readonly IReadOnlyList<string>? documents = documents;

    public IReadOnlyList<string> Fields => fields ?? [];

    public IReadOnlyList<string> Documents => documents ?? [];

    public bool IsNone => Fields.Count + Documents.Count == 0;
}
