#!/bin/bash
kept=yes
echo "Hello !{name.toUpperCase()}, $kept ${kept} \$kept"
