process SAY {
    script:
    "echo ${"
}
