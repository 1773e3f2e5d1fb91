using System.Globalization;
using System.Runtime.CompilerServices;
using CallCenter.Standards.Calendars;
using CallCenter.Standards.Forms;
using NodaTime;

namespace CallCenter.Standards.Training;

/// <summary>Checks a section of training and turns it into an evaluator; all findings at once.</summary>
/// <param name="section">The section.</param>
/// <param name="roles">The roles that it may name.</param>
/// <param name="skills">The skills that it may lock.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class TrainingCompiler(Located<TrainingCatalogue> section, Codes roles, Codes skills, FindingList findings)
{
    private const int MostMonths = 120;
    private const int MostDays = 3_650;
    private const int MostResits = 20;
    private const int Year = 365;

    private readonly Codes<TrainingModule> modules = new($"module", findings);
    private readonly Codes<Exam> exams = new($"exam", findings);
    private readonly Codes<CareerStage> stages = new($"career stage", findings);

    /// <summary>The evaluator, or null where there are errors.</summary>
    public TrainingEvaluator? Compile()
    {
        int before = findings.Count;
        DateTimeZone? zone = ZoneNames.Find(section.Value.Zone, section.At(s => s.Zone), findings);
        CheckRange(section, s => s.NoticeDays, 0, Year);
        stages.AddAll(section.Each(s => s.Stages), stage => stage.Code);
        modules.AddAll(section.Each(s => s.Modules), module => module.Code);
        LocatedList<Exam> all = section.Each(s => s.Exams);
        exams.From(all);
        foreach (Located<Exam> exam in all)
        {
            exams.AddVersion(exam, exam.Value.Code, exam.Value.Version, exam.Value.Effective, TrainingFindings.VersionTwice);
        }

        CheckParts(all);
        CheckProgrammes();
        CheckCertificates();
        CheckQualifications();
        CheckEffects();
        return zone is null || !section.IsWhole || findings.ErrorsSince(before) ? null : new TrainingEvaluator(new TrainingPlan(section.Value, zone, roles.TakesAny ? null : [.. roles.All]));
    }

    private void CheckParts(LocatedList<Exam> all)
    {
        foreach (Located<TrainingModule> module in section.Each(s => s.Modules))
        {
            CheckRange(module, m => m.EveryMonths, 1, MostMonths);
            CheckRange(module, m => m.ValidMonths, 1, MostMonths);
            CheckValidity(module.At(m => m.ValidMonths), module.Value.Code, module.Value.EveryMonths, module.Value.ValidMonths);
        }

        foreach (Located<Exam> exam in all)
        {
            modules.CheckAll(exam.Each(x => x.Modules));
            CheckRange(exam, x => x.EveryMonths, 1, MostMonths);
            CheckRange(exam, x => x.ValidMonths, 1, MostMonths);
            CheckValidity(exam.At(x => x.ValidMonths), exam.Value.Code, exam.Value.EveryMonths, exam.Value.ValidMonths);
            if (exam.At(x => x.PassMark).IsWhole && exam.Value.PassMark.Ratio is <= 0 or > 1)
            {
                findings.Add(TrainingFindings.PassMark, exam.At(x => x.PassMark), exam.Value.PassMark.ToString(), $"Exam '{exam.Value.Code}' is passed with {exam.Value.PassMark}.");
            }

            if (exam.Optional(x => x.Resits) is { } resits)
            {
                CheckRange(resits, r => r.Most, 0, MostResits);
                CheckRange(resits, r => r.AfterDays, 0, MostDays);
            }
        }
    }

    private void CheckProgrammes()
    {
        LocatedList<TrainingProgramme> programmes = section.Each(s => s.Programmes);
        Codes.Of($"programme", programmes, programme => programme.Code, findings);
        foreach (Located<TrainingProgramme> programme in programmes)
        {
            roles.CheckAll(programme.Each(p => p.Roles));
            stages.CheckAll(programme.Each(p => p.Stages));
            modules.CheckAll(programme.Each(p => p.Modules));
            exams.CheckAll(programme.Each(p => p.Exams));
            CheckRange(programme, p => p.WithinDays, 0, MostDays);
            CheckRange(programme, p => p.ProbationMonths, 1, MostMonths);
            if (programme.IsWhole && programme.Value.Modules.IsEmpty && programme.Value.Exams.IsEmpty)
            {
                findings.Add(TrainingFindings.ProgrammeEmpty, programme.Place, programme.Value.Code, $"Programme '{programme.Value.Code}' has no module and no exam.");
            }
        }
    }

    private void CheckCertificates()
    {
        LocatedList<ExternalCertificate> certificates = section.Each(s => s.Certificates);
        Codes.Of($"certificate", certificates, certificate => certificate.Code, findings);
        foreach (Located<ExternalCertificate> certificate in certificates)
        {
            exams.CheckAll(certificate.Each(c => c.Exams));
            CheckRange(certificate, c => c.ValidMonths, 1, MostMonths);
            if (certificate.IsWhole && certificate.Value.Exams.IsEmpty)
            {
                findings.Add(TrainingFindings.CertificateEmpty, certificate.At(c => c.Exams), certificate.Value.Code, $"Certificate '{certificate.Value.Code}' stands for nothing.");
            }
        }
    }

    private void CheckQualifications()
    {
        LocatedList<Qualification> qualifications = section.Each(s => s.Qualifications);
        Codes.Of($"qualification", qualifications, qualification => qualification.Code, findings);
        HashSet<(TrainingPart, string)> planned = [.. section.Value.Programmes.SelectMany(static programme => programme.Modules.Select(static code => (TrainingPart.Module, code)).Concat(programme.Exams.Select(static code => (TrainingPart.Exam, code))))];
        foreach (Located<Qualification> qualification in qualifications)
        {
            roles.CheckAll(qualification.Each(q => q.Roles));
            modules.CheckAll(qualification.Each(q => q.Modules));
            exams.CheckAll(qualification.Each(q => q.Exams));
            skills.CheckAll(qualification.Each(q => q.Skills));
            if (!qualification.IsWhole)
            {
                continue;
            }

            Qualification asked = qualification.Value;
            if (asked.Skills.IsEmpty || (asked.Modules.IsEmpty && asked.Exams.IsEmpty))
            {
                findings.Add(TrainingFindings.QualificationEmpty, qualification.Place, asked.Code, $"Qualification '{asked.Code}' {(asked.Skills.IsEmpty ? FindingWords.Of($"locks no skill") : $"asks for nothing")}.");
            }

            if (asked.CountsFrom is { } from && asked.Effective is { } effective && TrainingDays.Iso(from) >= TrainingDays.Iso(effective))
            {
                findings.Add(TrainingFindings.CountsLate, qualification.At(q => q.CountsFrom), null, $"Qualification '{asked.Code}' is asked from the day on, or before, that anything counts for it.");
            }

            string[] unplanned = [.. asked.Modules.Where(code => !planned.Contains((TrainingPart.Module, code))).Concat(asked.Exams.Where(code => !planned.Contains((TrainingPart.Exam, code))))];
            if (unplanned.Length > 0 && section.Each(s => s.Programmes).Place.IsWhole)
            {
                findings.Add(TrainingFindings.Unplanned, qualification.Place, unplanned[0], $"Qualification '{asked.Code}' asks for {FindingWords.List(unplanned)}, which no programme has.");
            }
        }
    }

    private void CheckEffects()
    {
        LocatedList<AssessmentEffect> effects = section.Each(s => s.Effects);
        Codes.Of($"effect", effects, effect => effect.Code, findings);
        foreach (Located<AssessmentEffect> effect in effects)
        {
            exams.CheckAll(effect.Each(x => x.Exams));
            if (effect.Value.AtLeast is { } least && (least.Ratio is not (> 0 and <= 1) || effect.Value.On != AssessmentOutcome.Passed))
            {
                findings.Add(TrainingFindings.EffectMark, effect.At(x => x.AtLeast), least.ToString(), $"The least mark of effect '{Excerpt.Of(effect.Value.Code)}' is {least}, or it is not of an exam that was passed.");
            }
        }

        if (section.Optional(s => s.Appeals) is { } appeals)
        {
            roles.Check(appeals.Value.To, appeals.At(a => a.To));
            CheckRange(appeals, a => a.WithinDays, 1, Year);
        }
        else if (effects.Count > 0 && section.At(s => s.Appeals).IsWhole)
        {
            findings.Add(TrainingFindings.NoAppeals, effects.Place, null, $"{effects.Count} effects of exams have no appeal.");
        }

        if (section.Optional(s => s.Feedback) is { } feedback)
        {
            CheckRange(feedback, f => f.EveryMonths, 1, MostMonths);
        }
    }

    private void CheckValidity(Place place, string code, int? every, int? valid)
    {
        if (valid < every && place.IsWhole)
        {
            findings.Add(TrainingFindings.ExpiresFirst, place, Text($"{valid}"), $"'{code}' is due every {every} months, and counts for {valid}.");
        }
    }

    private void CheckRange<T>(Located<T> located, Func<T, int?> number, int least, int most, [CallerArgumentExpression(nameof(number))] string path = "")
    {
        Place place = located.At(number, path);
        if (place.IsWhole && number(located.Value) is { } given && (given < least || given > most))
        {
            findings.Add(TrainingFindings.Range, place, Text($"{given}"), $"{given} is not from {least} to {most}.");
        }
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
