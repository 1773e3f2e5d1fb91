using System.Collections.Immutable;
using CallCenter.Standards.Contacts;
using FsCheck;
using FsCheck.Fluent;

namespace CallCenter.Standards.Tests.Generators;

/// <summary>Generates vocabularies without errors, of fields that the other generated sections leave alone or test for one value.</summary>
internal static class WrittenVocabulary
{
    private static readonly Gen<ImmutableArray<VocabularyTerm>> Terms =
        from names in StandardBooks.Names.ArrayOf(3)
        from provenance in StandardBooks.Provenances
        select names.Select((name, i) => new VocabularyTerm { Code = i == 0 ? "not-cn" : $"t{i}", Name = name, Provenance = provenance }).ToImmutableArray();

    public static Gen<VocabularyCatalogue> Sections { get; } =
        from fields in Gen.SubListOf<(string Field, string? Record)>(("segment", null), ("segment", "survey"), ("jurisdiction", null), ("language", "incoming-contact"))
        from terms in Terms.ArrayOf(4)
        from name in StandardBooks.Names
        from compared in Gen.Elements<string?>(null, "wait > talk", "wait <= talk + duration(\"PT5M\")", "segment = region")
        from record in Gen.Elements<string?>(null, "contact")
        from provenance in StandardBooks.Provenances
        select new VocabularyCatalogue
        {
            Comparisons = compared is null ? [] : [new FieldComparison { Code = "compared", Record = record, Name = name, Holds = compared, Provenance = provenance }],
            Fields = [.. fields.Select((field, i) => new FieldVocabulary { Field = field.Field, Record = field.Record, Name = name, Terms = terms[i] })],
        };
}
