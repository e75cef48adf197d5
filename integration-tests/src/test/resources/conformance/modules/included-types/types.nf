enum Kind { SMALL, LARGE }

record Sample {
    kind: Kind
    file: Path
}
