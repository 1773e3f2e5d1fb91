using NodaTime;

namespace CallCenter.Standards.Decisions;

/// <summary>
/// Reads tests relative to the moment of a decision or to another field: <c>&lt; now() - PT2H</c>, <c>&gt;= created + P3D</c>. Since all of their values are measured from one thing, they are ordinary tests of the distance
/// of the field from it, and whatever takes tests apart takes these apart too.
/// </summary>
/// <param name="text">The tests.</param>
/// <param name="field">The field that is tested.</param>
/// <param name="record">Its record.</param>
/// <param name="zone">The zone whose days and local times are meant.</param>
internal sealed class RelativeTests(string text, FieldDefinition field, RecordDefinition record, DateTimeZone zone)
{
    private UnaryTestsError? error;

    /// <summary>Whether some value of the tests is relative; then they are given, or the error.</summary>
    public static bool AreIn(string text, FieldDefinition field, RecordDefinition record, DateTimeZone zone, out UnaryTests? tests, out UnaryTestsError? error)
    {
        (tests, error) = (null, null);
        if (UnaryTestsParser.Parse(text, out _) is not { } test)
        {
            return false;
        }

        var reader = new RelativeTests(text, field, record, zone);
        List<(Literal Literal, bool IsEquality)> literals = [];
        Collect(test, literals);
        if (!literals.Exists(value => reader.IsRelative(value.Literal)))
        {
            return false;
        }

        tests = reader.Read(literals);
        error = reader.error;
        return true;
    }

    private static void Collect(UnaryTest test, List<(Literal Literal, bool IsEquality)> literals)
    {
        switch (test)
        {
            case ComparisonTest comparison:
                literals.Add((comparison.Literal, comparison.Comparison is Comparison.Equal or Comparison.NotEqual));
                break;
            case RangeTest range:
                literals.Add((range.Low, false));
                literals.Add((range.High, false));
                break;
            case AnyOfTest any:
                foreach (UnaryTest inner in any.Tests)
                {
                    Collect(inner, literals);
                }

                break;
            case NegatedTest negated:
                Collect(negated.Inner, literals);
                break;
        }
    }

    /// <summary>A moment, or a word where no text is expected: the name of a field.</summary>
    private bool IsRelative(Literal literal) => literal.Form == LiteralForm.Relative || IsName(literal);

    private bool IsName(Literal literal) =>
        literal.Form == LiteralForm.Bare && !literal.IsNull && field.Type is not (FieldType.Text or FieldType.Boolean) && record.Find(literal.Content) is not null && LiteralMeaning.Of(literal) is { Kind: LiteralKind.Text };

    private UnaryTests? Read(List<(Literal Literal, bool IsEquality)> literals)
    {
        if (field.Type is FieldType.Text or FieldType.Boolean)
        {
            return Fail(literals.Find(value => IsRelative(value.Literal)).Literal, $"Field '{field.Name}' is a text, or true or false, which nothing is added to; declare a comparison in the vocabulary.");
        }

        FieldDistance? distance = null;
        var values = new List<RelativeValue>(literals.Count);
        foreach ((Literal literal, bool isEquality) in literals)
        {
            if (literal.IsNull)
            {
                continue;
            }

            if (!IsRelative(literal))
            {
                return Fail(literal, $"All values of one cell are relative to the same, and {Excerpt.Of(literal.Text)} is not.");
            }

            if (Measured(literal) is not var (measured, offset))
            {
                return null;
            }

            if (!measured.IsOfMoment && isEquality)
            {
                return Fail(literal, $"Whether two fields are equal is a comparison of the vocabulary.");
            }

            if (distance is not null && distance != measured)
            {
                return Fail(literal, $"All values of one cell are relative to the same, and {Excerpt.Of(literal.Text)} is not.");
            }

            distance = measured;
            values.Add(new RelativeValue(literal.Position, literal.Text.Length, offset));
        }

        if (!distance!.IsOfMoment && literals.Find(static value => value.Literal.IsNull).Literal is { } missing)
        {
            return Fail(missing, $"Which of two fields is missing is told by a test of each.");
        }

        var written = new RelativeText(text, field, distance, [.. values]);
        return UnaryTests.Parse(written.OfDistance(), distance.Define()).From(written);
    }

    /// <summary>What a value is measured from, and how far it is from it.</summary>
    private (FieldDistance Distance, long Offset)? Measured(Literal literal)
    {
        bool isMoment = literal.Form == LiteralForm.Relative && literal.Content is FieldDistance.Now or FieldDistance.Today;
        return isMoment ? OfMoment(literal) : OfField(literal);
    }

    private (FieldDistance Distance, long Offset)? OfField(Literal literal)
    {
        if (record.Find(literal.Content) is not { } other)
        {
            error = UnaryTestsError.Of(FindingRules.UnknownField, literal.Position, $"Record '{record.Name}' has no field '{Excerpt.Of(literal.Content)}'; {NearestName.Suggest(literal.Content, [.. record.Fields.Select(static known => known.Name)])}.");
            return null;
        }

        if (other.Name == field.Name || other.Type != field.Type || other.Scale != field.Scale || other.Relation is not null)
        {
            Fail(literal, $"Fields '{field.Name}' and '{other.Name}' cannot be compared so: they are the same, or of two types.");
            return null;
        }

        return PlusOf(literal) is { } plus ? (new FieldDistance(field.Name, field.Type, field.Scale, other.Name, 0, 0, null), plus) : null;
    }

    private (FieldDistance Distance, long Offset)? OfMoment(Literal literal)
    {
        bool isToday = literal.Content == FieldDistance.Today;
        if (field.Type is not (FieldType.Date or FieldType.DateTime or FieldType.Instant) || (field.Type == FieldType.Date && !isToday))
        {
            Fail(literal, field.Type == FieldType.Date ? FindingWords.Of($"Field '{field.Name}' takes a date, which is compared with today().") : $"Field '{field.Name}' takes {LiteralKinds.KindOf(field.Type).Name()}, which no moment is.");
            return null;
        }

        DateTimeZone? needed = field.Type == FieldType.Instant && !isToday ? null : zone;
        var distance = new FieldDistance(field.Name, field.Type, field.Scale, literal.Content, 0, 0, needed);
        LiteralValue? amount = literal.Amount is null ? null : LiteralMeaning.Of(literal.Amount);
        if (amount is { Kind: LiteralKind.Months })
        {
            return Moved(literal, amount.Value) is { } months ? (distance with { Months = months, Zone = zone }, 0) : null;
        }

        if (isToday && amount is { Kind: LiteralKind.Duration } time)
        {
            LiteralValue days = time.InUnitsOf(NodaConstants.TicksPerDay);
            return Moved(literal, days) is not { } count ? null : field.Type switch
            {
                FieldType.Date => (distance, count),
                FieldType.DateTime => (distance, count * NodaConstants.TicksPerDay),
                _ => (distance with { Days = count }, 0),
            };
        }

        return PlusOf(literal) is { } plus ? (distance, plus) : null;
    }

    /// <summary>Whole months or days; null with the error where they are none, or too many.</summary>
    private int? Moved(Literal literal, LiteralValue amount)
    {
        if (!amount.IsExact || Int128.Abs(amount.Units) > FieldDistance.MostMoved)
        {
            Fail(literal.Amount!, $"{Excerpt.Of(literal.Amount!.Text)} is not a whole number of days or months, or more than {FieldDistance.MostMoved:N0}.");
            return null;
        }

        return (int)(literal.IsLess ? -amount.Units : amount.Units);
    }

    private long? PlusOf(Literal literal) => new FieldComparisonText(field.Name, "<", literal.Content, literal.Amount, literal.IsLess).PlusOf(field, out error);

    private UnaryTests? Fail(Literal literal, FindingWords message)
    {
        error = UnaryTestsError.Of(ConditionFindings.Relative, literal.Position, message);
        return null;
    }
}
