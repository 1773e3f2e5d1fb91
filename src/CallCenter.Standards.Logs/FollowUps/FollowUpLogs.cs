using System.Collections.Immutable;
using System.Globalization;
using CallCenter.Standards.Book;
using CallCenter.Standards.Callbacks;
using CallCenter.Standards.Compliance;
using CallCenter.Standards.Quality;
using CallCenter.Standards.Training;
using NodaTime;
using NodaTime.Text;

namespace CallCenter.Standards.Logs.FollowUps;

/// <summary>Reads the events of reviews, callbacks and training from a folder with a file for each, one event a row, those of one thing in order; and of rehearsals the days, where there is such a file.</summary>
internal static class FollowUpLogs
{
    /// <summary>What the files tell.</summary>
    /// <exception cref="UserErrorException">A file is missing or cannot be read, or an event does not fit.</exception>
    public static FollowUpFacts Read(string folder, Standard standard, DateTimeZone zone)
    {
        return new FollowUpFacts
        {
            Reviews = [.. Rows("reviews.csv", "contact", "agent", "team", "at", "action", "by", "rechecked", "form", "answers", "note").GroupBy(row => row.Needed("contact")).Select(rows => Review(standard.Quality, zone, rows))],
            Callbacks = [.. Rows("callbacks.csv", "customer", "at", "action", "by", "code", "until").GroupBy(row => row.Needed("customer")).SelectMany(rows => Callbacks(standard.Callbacks, rows.Key, rows))],
            Training = [.. Rows("training.csv", "agent", "at", "action", "subject", "role", "score", "by").GroupBy(row => row.Needed("agent")).Select(rows => Whole(standard.Training.Fold(TrainingRecord.Begin(rows.Key), [.. rows.Select(Training)])))],
            Rehearsals = [.. Optional("rehearsals.csv", "agent", "rehearsal", "on").Select(row => Rehearsal(standard.Callbacks, row))],
        };

        IEnumerable<FollowUpRow> Optional(string file, params string[] columns) => File.Exists(Path.Combine(folder, file)) ? Rows(file, columns) : [];
        IEnumerable<FollowUpRow> Rows(string file, params string[] columns) => new FollowUpRows(Path.Combine(folder, file), zone, columns).Read();
    }

    /// <summary>What was done about obligations, in the file <c>obligations.csv</c> of the folder; null where there is no such file.</summary>
    /// <exception cref="UserErrorException">The file cannot be read, or an event does not fit.</exception>
    public static ImmutableArray<ObligationRecord>? Obligations(string folder, Standard standard, DateTimeZone zone)
    {
        string file = Path.Combine(folder, "obligations.csv");
        return !File.Exists(file) ? null :
        [
            .. from row in new FollowUpRows(file, zone, ["obligation", "at", "action", "cycle", "by", "evidence", "reason"]).Read()
               group row by standard.Compliance.Catalogue.Obligations.Any(known => known.Code == row["obligation"]) ? row.Needed("obligation") : throw row.Fault("obligation") into rows
               select Whole(standard.Compliance.Fold(ObligationRecord.Begin(rows.Key), [.. rows.Select(Obligation)])),
        ];
    }

    private static ObligationEvent Obligation(FollowUpRow row) => new()
    {
        Id = row.Id,
        At = row.At,
        Action = row.Code<ObligationAction>("action"),
        Cycle = LocalDatePattern.Iso.Parse(row.Needed("cycle")).TryGetValue(default, out LocalDate cycle) ? cycle : throw row.Fault("cycle"),
        By = row["by"],
        Evidence = row["evidence"],
        Reason = row["reason"],
    };

    private static TeamReview Review(QualityEvaluator quality, DateTimeZone zone, IEnumerable<FollowUpRow> rows)
    {
        FollowUpRow[] events = [.. rows];
        string agent = events[0].Needed("agent");
        string team = events[0].Needed("team");
        if (Array.Find(events, row => row.Needed("agent") != agent || row.Needed("team") != team) is { } other)
        {
            throw new UserErrorException($"{other.Id}: by the row before, the contact is of agent '{agent}' in team '{team}'");
        }

        return new TeamReview(team, Whole(quality.Fold(ReviewCase.Begin(events[0].Needed("contact"), agent), [.. events.Select(row => new ReviewEvent
        {
            Id = row.Id,
            At = row.At,
            Action = row.Code<ReviewAction>("action"),
            By = row.Needed("by"),
            Contact = row["rechecked"],
            Note = row["note"],
            Result = row["form"] is { } form ? Result(quality, zone, row, form, agent) : null,
        })])));
    }

    private static ReviewResult Result(QualityEvaluator quality, DateTimeZone zone, FollowUpRow row, string code, string agent)
    {
        CompiledReviewForm form = quality.Form(code, row.At.InZone(zone).Date) ?? throw row.Fault("form");
        return form.Score(new Review
        {
            Form = code,
            Version = form.Form.Version,
            Contact = row["rechecked"] ?? row.Needed("contact"),
            Agent = agent,
            Reviewer = row.Needed("by"),
            Time = row.At,
            Answers = [.. row.Needed("answers").Split(' ').Select(answer => Answer(row, answer))],
        });
    }

    /// <summary>An answer such as <c>listened=4</c>, <c>answer-right=no@45</c> with the second that shows it, or <c>wait-told=-</c> where it does not apply.</summary>
    private static ReviewAnswer Answer(FollowUpRow row, string text)
    {
        string[] parts = text.Split('=', '@');
        if (parts.Length is < 2 or > 3)
        {
            throw row.Fault("answers");
        }

        ReviewAnswer answer = parts[1] == "-" ? ReviewAnswer.NotApplicable(parts[0])
            : decimal.TryParse(parts[1], NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal points) ? ReviewAnswer.Of(parts[0], points)
            : ReviewAnswer.Of(parts[0], parts[1]);
        return parts.Length == 2 ? answer
            : int.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out int second) ? answer with { Comment = row.Needed("note"), At = Duration.FromSeconds(second) }
            : throw row.Fault("answers");
    }

    /// <summary>The callbacks of a customer, one after another: a plan after the end of one begins the next.</summary>
    private static IEnumerable<CustomerCallback> Callbacks(CallbackEvaluator book, string customer, IEnumerable<FollowUpRow> rows)
    {
        CallbackState state = CallbackState.Unplanned;
        foreach (CallbackEvent next in rows.Select(Callback))
        {
            if (next.Action == CallbackAction.Plan && state is { IsOpen: false, Events.Count: > 0 })
            {
                yield return new CustomerCallback(customer, state);
                state = CallbackState.Unplanned;
            }

            state = Whole(book.Evolve(state, next));
        }

        yield return new CustomerCallback(customer, state);
    }

    private static CallbackEvent Callback(FollowUpRow row) => new() { Id = row.Id, At = row.At, Action = row.Code<CallbackAction>("action"), By = row["by"], Code = row["code"], Until = row.Time("until") };

    private static TrainingEvent Training(FollowUpRow row) => new()
    {
        Id = row.Id,
        At = row.At,
        Action = row.Code<TrainingAction>("action"),
        Subject = row["subject"],
        Role = row["role"],
        Score = row["score"] is not { } score ? null : decimal.TryParse(score, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal percent) ? Percentage.FromPercent(percent) : throw row.Fault("score"),
        By = row["by"],
    };

    private static StaffRehearsal Rehearsal(CallbackEvaluator callbacks, FollowUpRow row) => new(
        row.Needed("agent"),
        callbacks.Catalogue.Rehearsals.Any(known => known.Code == row["rehearsal"]) ? row.Needed("rehearsal") : throw row.Fault("rehearsal"),
        LocalDatePattern.Iso.Parse(row.Needed("on")).TryGetValue(default, out LocalDate day) && day.Year is >= 1 and <= 9_900 ? day : throw row.Fault("on"));

    private static TState Whole<TState, TRefusal>(Folded<TState, TRefusal> folded) =>
        folded.HasRefusals ? throw new UserErrorException($"an event of the follow-ups does not fit: {folded.Refusals[0]}") : folded.State;
}
