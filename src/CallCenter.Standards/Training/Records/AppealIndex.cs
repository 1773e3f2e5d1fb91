namespace CallCenter.Standards.Training;

/// <summary>Which exams were appealed against, and which appeals were decided.</summary>
internal sealed class AppealIndex
{
    private readonly HashSet<string> appealed = new(StringComparer.Ordinal);
    private readonly HashSet<string> decided = new(StringComparer.Ordinal);

    public bool IsAppealed(string sitting) => appealed.Contains(sitting);

    public bool IsDecided(string sitting) => decided.Contains(sitting);

    public void Add(TrainingEvent happened)
    {
        if (happened is { Action: TrainingAction.Appeal, Of: { } against })
        {
            appealed.Add(against);
        }
        else if (happened is { Action: TrainingAction.Decide, Of: { } judged })
        {
            decided.Add(judged);
        }
    }
}
